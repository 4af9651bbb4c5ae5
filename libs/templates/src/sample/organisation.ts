import { DAY, type Instant, MINUTE } from '@charter/kernel';
import { chanceOf } from './chance';
import { hengxinProfile } from './hengxin/profile';
import { pastRequest } from './past';
import { sampleCustomers } from './people';
import type { SampleCode, SampleCustomer, SamplePlan, SampleRequest } from './plan';
import { presentRequests } from './present';
import { stageOf } from './scene';
import { yangguangProfile } from './yangguang/profile';

const PROFILES = { yangguang: yangguangProfile, hengxin: hengxinProfile };

const CUSTOMERS = 120;
const PAST_REQUESTS = 375;

/**
 * An organisation that looks lived-in, relative to `now` (O-1): the same arguments always give the same plan, and nothing
 * in it lies after `now`.
 */
export function sampleOrganisation(code: SampleCode, now: Instant, seed: number): SamplePlan {
  const profile = PROFILES[code];
  const chance = chanceOf(seed);
  const effectiveFrom = now - 190 * DAY;
  const customers = sampleCustomers(chance, CUSTOMERS, profile.addressOf, effectiveFrom);
  const stage = stageOf(profile, customers, chance, now);
  const past = Array.from({ length: PAST_REQUESTS }, () => pastRequest(stage));
  const requests = [...past, ...presentRequests(stage)].toSorted((a, b) => registeredAt(a) - registeredAt(b));
  return {
    organisation: profile.organisation,
    effectiveFrom,
    members: profile.members,
    customers: customers.map((customer, index) => known(customer, index, requests)),
    requests,
  };
}

function registeredAt({ events }: SampleRequest): Instant {
  return events[0]?.at ?? 0;
}

/** A customer is on file from the first request on. */
function known(customer: SampleCustomer, index: number, requests: SampleRequest[]): SampleCustomer {
  const first = requests.find((request) => request.customer === index);
  return first ? { ...customer, createdAt: registeredAt(first) - MINUTE } : customer;
}
