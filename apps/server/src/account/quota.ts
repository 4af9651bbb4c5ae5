import { type Device, rangeOf } from '../core/auth/device';
import type { Limit } from '../core/auth/limits';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Per account and address range, per account, per address range: a stranger who guesses does not lock the owner out at once. */
export function loginLimits(email: string, device: Device): Limit[] {
  const range = rangeOf(device.address);
  return [
    { kind: 'login', who: `${email.trim()} ${range}`, most: 10, seconds: 15 * MINUTE },
    { kind: 'login-account', who: email, most: 50, seconds: 15 * MINUTE },
    { kind: 'login-range', who: range, most: 300, seconds: 15 * MINUTE },
  ];
}

/** Guesses of a code, a second factor or the own password by somebody who is past the first step. */
export function proofLimits(accountId: string, device: Device): Limit[] {
  return [
    { kind: 'proof', who: accountId, most: 20, seconds: HOUR },
    { kind: 'proof-range', who: rangeOf(device.address), most: 300, seconds: 15 * MINUTE },
  ];
}

export function signUpLimits(email: string, device: Device): Limit[] {
  return [
    { kind: 'sign-up', who: email, most: 10, seconds: HOUR },
    { kind: 'sign-up-range', who: rangeOf(device.address), most: 600, seconds: HOUR },
  ];
}

export function resetLimits(email: string, device: Device): Limit[] {
  return [
    { kind: 'reset', who: email, most: 5, seconds: HOUR },
    { kind: 'reset-range', who: rangeOf(device.address), most: 100, seconds: HOUR },
  ];
}

/** Links that are tried out: resets, invitations, second steps. */
export function linkLimits(device: Device): Limit[] {
  return [{ kind: 'link-range', who: rangeOf(device.address), most: 600, seconds: 15 * MINUTE }];
}

export function codeLimits(accountId: string): Limit[] {
  return [{ kind: 'code', who: accountId, most: 6, seconds: HOUR }];
}

/** Somebody who has not confirmed their own address may ask few others to read mail. */
export function invitationLimits(organisationId: string, account: { id: string; verified: boolean }): Limit[] {
  return [
    { kind: 'invite-organisation', who: organisationId, most: 1000, seconds: DAY },
    { kind: 'invite-account', who: account.id, most: account.verified ? 500 : 20, seconds: DAY },
  ];
}
