import {
  type KindDefinition,
  type Language,
  type OtherProvision,
  type Problem,
  type ProvisionExample,
  type RuleInputs,
  type RuleSurroundings,
  askCondition,
  called,
  type ConditionAnswer,
  examples,
  inLanguage,
  inputsOf,
  ruleOf,
  tellRule,
  text,
} from '@charter/kernel';
import { z } from 'zod';
import { CUSTOMER_VARIABLES } from './environment';

export const segmentBody = z.object({
  order: called(z.number().int().min(1).max(999), '次序', 'Order', {
    zh: '同时符合几类时，次序小的一类为主。',
    en: 'Of several that fit, the one that comes first leads.',
  }),
  rule: called(ruleOf('customer'), '归入条件', 'Who belongs to it'),
  byHand: called(z.boolean().default(false), '也可以手工归入', 'Customers may be put in by hand too'),
  entitlements: called(text.optional(), '享有的服务', 'What its customers are entitled to'),
  contactIntervalDays: called(z.number().int().min(1).max(3650).optional(), '联系间隔（天）', 'Days between contacts', {
    zh: '至少每隔多少天联系一次；不填即不要求。',
    en: 'How often they are to be contacted at least; leave it out where nothing is demanded.',
  }),
  examples,
});
export type SegmentBody = z.infer<typeof segmentBody>;

/** Segment (客户分类, C-4.2): who belongs to it by rule, and what follows for them. */
export const segmentKind = {
  kind: 'segment',
  name: { zh: '客户分类', en: 'Customer segment' },
  schema: segmentBody,
  render(name: string, body: SegmentBody, language: Language): string {
    const rule = tellRule(body.rule, CUSTOMER_VARIABLES, language);
    const days = body.contactIntervalDays;
    const given = body.entitlements && inLanguage(body.entitlements, language);
    if (language === 'zh') {
      const contact = days === undefined ? '' : `，至少每 ${days} 天联系一次`;
      return `${name}：${rule}的客户${body.byHand ? '，也可手工归入' : ''}${contact}。${given ? `享有：${given}` : ''}`;
    }
    const contact = days === undefined ? '' : `; contacted every ${days} days at least`;
    return `${name}: customers of whom ${rule}${body.byHand ? ', or put in by hand' : ''}${contact}.${given ? ` Entitled to: ${given}` : ''}`;
  },
  problems(body: SegmentBody, others: readonly OtherProvision[]): Problem[] {
    const same = others.find((other) => other.kind === 'segment' && (other.body as SegmentBody).order === body.order);
    if (!same) return [];
    const [zh, en] = [same.name.zh, inLanguage(same.name, 'en')];
    return [{ place: 'order', message: { zh: `次序与“${zh}”相同。`, en: `The order is the same as that of "${en}".` } }];
  },
  outcome(body: SegmentBody, given: ProvisionExample['given']): string {
    return askCondition(body.rule, CUSTOMER_VARIABLES, inputsOf(CUSTOMER_VARIABLES, given)).fits ? 'yes' : 'no';
  },
} satisfies KindDefinition<SegmentBody, 'segment'>;

/** A segment with the answer to whether a customer belongs to it, and why. */
export interface SegmentAnswer<Segment> extends ConditionAnswer {
  segment: Segment;
}

/** Every segment asked of one customer, in their order; the first that fits leads. */
export function segmentsFor<Segment extends { key: string; body: SegmentBody }>(
  segments: readonly Segment[],
  facts: RuleInputs,
  surroundings: RuleSurroundings = {},
): SegmentAnswer<Segment>[] {
  return segments
    .toSorted((a, b) => a.body.order - b.body.order || (a.key < b.key ? -1 : 1))
    .map((segment) => ({ segment, ...askCondition(segment.body.rule, CUSTOMER_VARIABLES, facts, surroundings) }));
}
