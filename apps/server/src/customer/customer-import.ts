import { customerDraft } from '@charter/customer';
import type { Ability, Text } from '@charter/kernel';
import { mayAct } from '../core/permission/restriction';
import { Finding, type ImportColumn, type ImportLine } from '../import';
import type { CustomerEntity } from './customer.entity';

const number = { code: 'number', heading: { zh: '编号', en: 'Number' } };
const name = { code: 'name', heading: { zh: '姓名', en: 'Name' } };
const phone = { code: 'phone', heading: { zh: '电话', en: 'Phone' } };
const address = { code: 'address', heading: { zh: '住址', en: 'Address' } };
const note = { code: 'note', heading: { zh: '备注', en: 'Note' } };
const again = { code: 'again', heading: { zh: '重复登记', en: 'Register anyway' } };

export const CUSTOMER_COLUMNS: readonly ImportColumn[] = [
  {
    ...number,
    required: false,
    note: { zh: '已有编号表示修改该客户；新客户留空', en: 'changes the customer with it; blank for a new one' },
    example: { zh: 'KH-00012', en: 'KH-00012' },
  },
  { ...name, required: true, note: { zh: '客户姓名', en: 'of the customer' }, example: { zh: '王小明', en: 'Wang Xiaoming' } },
  {
    ...phone,
    required: false,
    note: {
      zh: '手机或带区号的固定电话；姓名和电话都相同即视为同一位客户',
      en: 'mobile, or landline with area code; same name and phone is the same customer',
    },
    example: { zh: '13812345678', en: '13812345678' },
  },
  {
    ...address,
    required: false,
    note: { zh: '最多 200 字', en: 'at most 200 characters' },
    example: { zh: '幸福路 18 号', en: '18 Happiness Road' },
  },
  {
    ...note,
    required: false,
    note: { zh: '最多 2000 字', en: 'at most 2,000 characters' },
    example: { zh: '行动不便', en: 'Walks with difficulty' },
  },
  {
    ...again,
    required: false,
    note: {
      zh: '填“是”：电话已属于另一位客户（如家人）时仍新建',
      en: "yes: registers although the phone is somebody else's, such as a relative's",
    },
    example: { zh: '是', en: 'yes' },
  },
];

const YES = /^(是|y|yes|1|true|√)$/i;
const NUMBER = /^KH-?0*(\d{1,15})$/i;

const FAULTS: Readonly<Record<string, Required<Text>>> = {
  name: { zh: '姓名最多 60 个字。', en: 'A name has at most 60 characters.' },
  phone: { zh: '不是正确的电话，如 13812345678 或 010-87654321。', en: 'This is no phone number, such as 13812345678 or 010-87654321.' },
  address: { zh: '住址最多 200 个字。', en: 'An address has at most 200 characters.' },
  note: { zh: '备注最多 2000 个字。', en: 'A note has at most 2,000 characters.' },
};

/** What a row says of a customer, as it would be typed. */
export interface CustomerWish {
  finding: Finding;
  draft: { name: string; phone?: string | undefined; address?: string | undefined; note?: string | undefined };
  serial: string | undefined;
  before?: CustomerEntity;
}

export function serialOf(line: ImportLine): string | undefined {
  return NUMBER.exec(line.cells[number.code] ?? '')?.[1];
}

/** The row as a customer, every cell by the rules for typed ones. */
export function draftOf(line: ImportLine): CustomerWish {
  const finding = new Finding(line, line.cells[name.code] ?? line.cells[number.code] ?? '');
  const read = customerDraft.safeParse({ ...line.cells, name: line.cells[name.code] ?? '' });
  if (!line.cells[name.code]) finding.refuseMissing(name.code, name.heading);
  else
    for (const { path } of read.error?.issues ?? []) {
      const column = String(path[0]);
      finding.refuse(column, FAULTS[column] ?? { zh: '填写不正确。', en: 'This is not valid.' });
    }
  if (line.cells[number.code] && serialOf(line) === undefined)
    finding.refuse(number.code, { zh: '编号形如 KH-00012。', en: 'A number looks like KH-00012.' });
  return { finding, draft: read.data ?? { name: '' }, serial: serialOf(line) };
}

export interface CustomersNow {
  ability: Ability;
  bySerial: ReadonlyMap<string, CustomerEntity>;
  /** Who has a phone number. */
  withPhone: (phone: string) => readonly CustomerEntity[];
  /** Those of a name without a phone. */
  withName: (name: string) => readonly CustomerEntity[];
  /** What is on record in clear. */
  clear: (customer: CustomerEntity, field: 'phone' | 'address') => string | null;
}

/** Whose record each row is, what it changes there, and whether the caller may. */
export function planCustomers(lines: readonly ImportLine[], now: CustomersNow): CustomerWish[] {
  const first = new Map<string, Finding>();
  return lines.map((line) => {
    const wish = draftOf(line);
    const { finding, draft } = wish;
    if (finding.sound) {
      const before = knownAs(wish, now);
      if (before) wish.before = before;
      const mark = before?.id ?? `${draft.name} ${draft.phone ?? ''} ${draft.phone ? '' : (draft.address ?? '')}`;
      const earlier = first.get(mark);
      if (earlier) finding.refuseTwice(name.code, earlier);
      else first.set(mark, finding);
    }
    if (finding.sound) conclude(wish, now);
    return wish;
  });
}

/** The customer that is meant: by number, by name and phone, or by name and address where neither has a phone. */
function knownAs({ finding, draft, serial }: CustomerWish, now: CustomersNow): CustomerEntity | undefined {
  if (serial !== undefined) {
    const found = now.bySerial.get(serial);
    if (!found)
      finding.refuse(number.code, {
        zh: '没有这个编号的客户，新客户请留空。',
        en: 'No customer has this number; leave it blank for a new one.',
      });
    return found;
  }
  if (!draft.phone) return now.withName(draft.name).find((customer) => sameAddress(customer, draft.address, now));
  const owners = now.withPhone(draft.phone);
  const same = owners.find((owner) => owner.name === draft.name);
  const [owner] = owners;
  if (!same && owner && !YES.test(finding.cell(again.code) ?? '')) {
    const visible = mayAct(now.ability, 'read', 'Customer', owner) ? owner.name : undefined;
    finding.refuse(phone.code, {
      zh: `电话已登记在${visible ? `“${visible}”` : '另一位客户'}名下：修改该客户请填编号，另建请在“重复登记”填“是”。`,
      en: `The phone is on record for ${visible ? `"${visible}"` : 'another customer'}: give their number to change them, or put "yes" under "Register anyway".`,
    });
  }
  return same;
}

/** Whoever may not read an address does not learn by guessing whether it is on record. */
function sameAddress(customer: CustomerEntity, given: string | undefined, now: CustomersNow): boolean {
  if (customer.addressSealed === null) return given === undefined;
  return given !== undefined && readsInClear(now, customer, 'address') && now.clear(customer, 'address') === given;
}

const readsInClear = ({ ability }: CustomersNow, customer: CustomerEntity, field: string) =>
  ability.can('read', { ...customer, __subject: 'Customer' } as never, field);

function conclude({ finding, draft, before }: CustomerWish, now: CustomersNow): void {
  finding.concludes(before && changesOf(draft, before, now), [again.code]);
  const may = (action: string) => (before ? mayAct(now.ability, action, 'Customer', before) : now.ability.can(action, 'Customer'));
  if (!finding.permitted(may))
    finding.refuse(undefined, { zh: '你没有权限新建或修改这位客户。', en: 'You may not make or change this customer.' });
}

/** A sealed field counts as changed wherever the caller may not compare it. */
function changesOf(draft: CustomerWish['draft'], before: CustomerEntity, now: CustomersNow): string[] {
  const differs = (field: 'phone' | 'address', given: string | undefined) =>
    given !== undefined && !(readsInClear(now, before, field) && now.clear(before, field) === given);
  const byPhone = draft.phone !== undefined && now.withPhone(draft.phone).includes(before);
  return [
    ...(draft.name === before.name ? [] : [name.code]),
    ...(!byPhone && differs('phone', draft.phone) ? [phone.code] : []),
    ...(differs('address', draft.address) ? [address.code] : []),
    ...(draft.note === undefined || draft.note === before.note ? [] : [note.code]),
  ];
}
