import type { Provision } from '@charter/regulation';
import type { Channel, ItemField, ServiceItemBody } from '@charter/service';
import { both } from './both';
import { REQUEST_PROCEDURE } from './procedures/request';

/** What a template writes down for one item; the rest is the same for most. */
export interface ItemText
  extends
    Pick<Provision, 'key' | 'name' | 'articles'>,
    Pick<ServiceItemBody, 'summary' | 'audience' | 'documents' | 'steps'>,
    Partial<Pick<ServiceItemBody, 'fee' | 'channels' | 'priority' | 'department' | 'fields'>> {}

export interface Family {
  code: string;
  name: ServiceItemBody['familyName'];
  /** Department that handles the family unless an item names another. */
  department: string;
}

const EVERY_CHANNEL: Channel[] = ['phone', 'web', 'window', 'visit'];

/** No charge; the basis is printed next to the price all the same (S-5.4). */
export const FREE: ServiceItemBody['fee'] = {
  amount: '0',
  unit: both('次', 'per service'),
  basis: both('基本公共服务，免费办理', 'Basic public service, free of charge'),
};

/** The items of one family as provisions (S-3.1). */
export function itemsOf(family: Family, items: ItemText[]): Provision<ServiceItemBody>[] {
  return items.map(({ key, name, articles, ...text }) => ({
    kind: 'serviceItem',
    key,
    name,
    articles,
    body: {
      family: family.code,
      familyName: family.name,
      fee: FREE,
      procedure: REQUEST_PROCEDURE,
      channels: EVERY_CHANNEL,
      priority: 'ordinary',
      department: family.department,
      fields: [],
      public: true,
      ...text,
    },
  }));
}

type Label = ItemField['label'];

/** Questions of item forms (S-4.2), required unless said otherwise. */
export const ask = {
  text: (code: string, label: Label, hint?: Label): ItemField => ({ code, label, type: 'text', required: true, hint }),
  longText: (code: string, label: Label, hint?: Label): ItemField => ({
    code,
    label,
    type: 'longText',
    required: true,
    hint,
  }),
  number: (code: string, label: Label): ItemField => ({ code, label, type: 'number', required: true }),
  date: (code: string, label: Label): ItemField => ({ code, label, type: 'date', required: true }),
  choice: (code: string, label: Label, options: Record<string, Label>): ItemField => ({
    code,
    label,
    type: 'choice',
    required: true,
    options: Object.entries(options).map(([option, optionLabel]) => ({ code: option, label: optionLabel })),
  }),
};

/** The same question, left to the applicant to answer or not. */
export function optional(field: ItemField): ItemField {
  return { ...field, required: false };
}

/** The same question, its answer nobody's business but of those who handle the request (P-2.2). */
export function personal(field: ItemField): ItemField {
  return { ...field, personal: true };
}
