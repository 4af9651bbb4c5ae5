import { DomainError, type ErrorParams } from '@charter/kernel';
import { KINDS, placeName, unfit } from '@charter/kinds';
import type { Provision } from '@charter/regulation';

/** A provision with its body read by the schema of its kind. @throws DomainError FIELD_INVALID naming the place. */
export function readProvision(provision: Provision): Provision {
  const read = KINDS[provision.kind].schema.safeParse(provision.body);
  if (read.success) return { ...provision, body: read.data };
  const place = read.error.issues[0]?.path.join('.') ?? '';
  const { kind, name } = provision;
  const field = place === '' ? name : { zh: placeName(kind, place, 'zh'), en: placeName(kind, place, 'en') };
  throw new DomainError('FIELD_INVALID', { field }, ['body', kind, ...(place === '' ? [] : [place])].join('.'));
}

/** Refuses a set of provisions whose parts do not fit together. @throws DomainError RULE_VIOLATION naming all places. */
export function refuseUnsound(provisions: Provision[]): void {
  const found = unfit(provisions);
  const [first] = found;
  if (!first) return;
  const list = (language: 'zh' | 'en') =>
    found
      .map(
        ({ provision: { kind, name }, place, message }) =>
          `${name[language] ?? name.zh} ${placeName(kind, place, language)}: ${message[language] ?? message.zh}`,
      )
      .join(' ');
  const params: ErrorParams = { rule: { zh: list('zh'), en: list('en') } };
  throw new DomainError('RULE_VIOLATION', params, `body.${first.place}`);
}
