import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

type RegistrationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
type LoginOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** Browsers make passkeys for host names on secure pages, not for addresses of digits. */
export function passkeysPossible(): boolean {
  return window.isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(window.location.hostname);
}

/** The device's answer to a question of the server; undefined when its owner changed their mind. */
async function answerOf<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name)) return undefined;
    throw error;
  }
}

export const makePasskey = (options: object) => answerOf(startRegistration({ optionsJSON: options as RegistrationOptions }));

export const askPasskey = (options: object) => answerOf(startAuthentication({ optionsJSON: options as LoginOptions }));
