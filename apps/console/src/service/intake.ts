import type { ServiceItem } from '../shared/choices';
import type { Channel, Priority } from './request';

/** The customer of a new request: found, or new with a name typed. */
export type IntakeCustomer = { kind: 'found'; id: string; name: string; hint: string } | { kind: 'new'; name: string };

/** What has been typed so far (P-3.1). */
export interface Intake {
  customer: IntakeCustomer | null;
  phone: string;
  address: string;
  item: ServiceItem | null;
  summary: string;
  description: string;
  channel: Channel;
  /** Empty: as the service item says. */
  priority: Priority | '';
  departmentId: string;
  answers: Record<string, string>;
}

export const EMPTY_INTAKE: Intake = {
  customer: null,
  phone: '',
  address: '',
  item: null,
  summary: '',
  description: '',
  channel: 'PHONE',
  priority: '',
  departmentId: '',
  answers: {},
};

/** What still has to be filled in, as names of the form's fields. */
export function missing(intake: Intake): string[] {
  const lacking: string[] = [];
  if (!intake.customer) lacking.push('customer');
  if (!intake.item) lacking.push('item');
  if (!intake.summary.trim()) lacking.push('summary');
  for (const field of intake.item?.fields ?? []) if (field.required && !intake.answers[field.code]?.trim()) lacking.push(field.code);
  return lacking;
}

function held(text: string): string | undefined {
  return text.trim() || undefined;
}

/** Input of `requestCreate`; answers of fields the item does not have are left out. */
export function createInput(intake: Intake, allowDuplicate = false): Record<string, unknown> {
  const { customer, item } = intake;
  const fields = new Set(item?.fields.map((field) => field.code));
  return {
    item: item?.key,
    customerId: customer?.kind === 'found' ? customer.id : undefined,
    newCustomer:
      customer?.kind === 'new'
        ? { name: customer.name, phone: held(intake.phone), address: held(intake.address), allowDuplicate: allowDuplicate || undefined }
        : undefined,
    summary: intake.summary.trim(),
    description: held(intake.description),
    channel: intake.channel,
    priority: intake.priority || undefined,
    departmentId: held(intake.departmentId),
    answers: Object.entries(intake.answers).flatMap(([code, value]) => (fields.has(code) && value.trim() ? [{ code, value }] : [])),
  };
}
