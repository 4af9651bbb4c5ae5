import type { Instant } from '@charter/kernel';
import type { Channel, Priority } from '@charter/service';

/** Codes of the sample organisations; also their short addresses. */
export const SAMPLE_CODES = ['yangguang', 'hengxin'] as const;
export type SampleCode = (typeof SAMPLE_CODES)[number];

/** The password of every sample login. */
export const SAMPLE_PASSWORD = 'charter-demo';

export interface SampleOrganisation {
  code: SampleCode;
  slug: string;
  name: string;
  kind: string;
  /** Code of the template it works by. */
  template: string;
  phone: string;
  hours: string;
}

export interface SampleMember {
  /** The login; a person who belongs to both organisations has the same one in both. */
  email: string;
  name: string;
  post: string;
  /** Code of a department of the template. */
  department: string;
  /** Whether the member is the head of that department. */
  head: boolean;
  /** Codes of roles of the template. */
  roles: string[];
}

export interface SampleCustomer {
  name: string;
  phone: string;
  address: string;
  note?: string;
  createdAt: Instant;
}

/** One thing that happened to a request: its registration, or a step of the procedure. */
export interface SampleEvent {
  at: Instant;
  /** `register` first, then actions of the request procedure. */
  action: string;
  /** Absent when the person served acted on their own. */
  actorEmail?: string;
  /** Department that is in charge from now on. */
  department?: string;
  /** E-mail of the member to whom the request belongs from now on; absent for a department's pool. */
  assignee?: string;
  reason?: string;
  note?: string;
  result?: string;
  /** Level of the rating scale, with `rate`. */
  level?: string;
  /** Said with the rating. */
  comment?: string;
}

export interface SampleRequest {
  item: string;
  /** Place in the plan's list of customers. */
  customer: number;
  summary: string;
  description: string;
  channel: Channel;
  priority: Priority;
  /** By code of the item's field. */
  answers: Record<string, string>;
  /** Oldest first. */
  events: SampleEvent[];
}

/** Everything that makes an organisation look lived-in; requests in order of registration. */
export interface SamplePlan {
  organisation: SampleOrganisation;
  /** The regulation is in force since before the first request. */
  effectiveFrom: Instant;
  members: SampleMember[];
  customers: SampleCustomer[];
  requests: SampleRequest[];
}
