import { DomainError, type ErrorParams } from '@charter/kernel';
import { KINDS, unfit } from '@charter/kinds';
import type { Provision } from '@charter/regulation';

/** A provision with its body read by the schema of its kind. @throws DomainError FIELD_INVALID naming the place. */
export function readProvision(provision: Provision): Provision {
  const read = KINDS[provision.kind].schema.safeParse(provision.body);
  if (read.success) return { ...provision, body: read.data };
  const [issue] = read.error.issues;
  const place = ['body', provision.kind, ...(issue?.path ?? [])].join('.');
  throw new DomainError('FIELD_INVALID', { field: (issue?.path ?? []).join('.') || provision.key }, place);
}

/** Refuses a set of provisions whose parts do not fit together. @throws DomainError RULE_VIOLATION naming all places. */
export function refuseUnsound(provisions: Provision[]): void {
  const found = unfit(provisions);
  const [first] = found;
  if (!first) return;
  const list = (language: 'zh' | 'en') =>
    found
      .map(
        ({ provision, place, message }) => `${provision.name[language] ?? provision.name.zh} ${place}: ${message[language] ?? message.zh}`,
      )
      .join(' ');
  const params: ErrorParams = { rule: { zh: list('zh'), en: list('en') } };
  throw new DomainError('RULE_VIOLATION', params, `body.${first.place}`);
}
