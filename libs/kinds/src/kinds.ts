import { MISCONDUCT_VARIABLES, ladderKind } from '@charter/accountability';
import { INDICATOR_VARIABLES, schemeKind } from '@charter/appraisal';
import { PERSON_VARIABLES, categoryKind } from '@charter/care';
import { FORM_VARIABLES, formKind } from '@charter/form';
import {
  type KindDefinition,
  type Language,
  type RuleVariables,
  calendarKind,
  inLanguage,
  procedureKind,
  type OtherProvision,
  type Problem,
  type ProcedureBody,
  checkProcedure,
} from '@charter/kernel';
import { CUSTOMER_VARIABLES, messageTemplateKind, occasionKind, segmentKind } from '@charter/customer';
import { dimensionKind, dutyKind, standardKind } from '@charter/quality';
import type { Provision, ProvisionKind } from '@charter/regulation';
import { REQUEST_VARIABLES, dispatchRuleKind, limitKind, ratingScaleKind, serviceItemKind, untimedClocks } from '@charter/service';
import type { z } from 'zod';

/** A procedure by itself, and whether every clock of it has its limit: what two contexts know together. */
function procedureProblems(body: ProcedureBody, others: readonly OtherProvision[]): Problem[] {
  return [...checkProcedure(body), ...untimedClocks(body, others)];
}

/** Any body: each kind knows its own. */
type AnyDefinition<Kind> = Omit<KindDefinition<never>, 'kind' | 'schema'> & { kind: Kind; schema: z.ZodType };

/** The one place where a kind of provision (规定) is registered: all of it comes from the lib of its context. */
const kinds = {
  calendar: calendarKind,
  procedure: { ...procedureKind, problems: procedureProblems },
  serviceItem: serviceItemKind,
  limit: limitKind,
  ratingScale: ratingScaleKind,
  dispatchRule: dispatchRuleKind,
  segment: segmentKind,
  messageTemplate: messageTemplateKind,
  occasion: occasionKind,
  dimension: dimensionKind,
  standard: standardKind,
  duty: dutyKind,
  scheme: schemeKind,
  ladder: ladderKind,
  form: formKind,
  category: categoryKind,
} satisfies { [Kind in ProvisionKind]: AnyDefinition<Kind> };

/** The names a rule (CEL) may use, by the name that fields of definitions give them. */
export const ENVIRONMENTS: Readonly<Record<string, RuleVariables>> = {
  customer: CUSTOMER_VARIABLES,
  request: REQUEST_VARIABLES,
  indicator: INDICATOR_VARIABLES,
  misconduct: MISCONDUCT_VARIABLES,
  form: FORM_VARIABLES,
  person: PERSON_VARIABLES,
};

/** The typed body of each kind. */
export type Bodies = { [Kind in ProvisionKind]: z.infer<(typeof kinds)[Kind]['schema']> };

/** A kind whose body is not known before it was read. */
export const KINDS = kinds as unknown as Readonly<Record<ProvisionKind, KindDefinition<unknown, ProvisionKind>>>;

/** Kinds that have an editor and a shape in the API of their own; those of all others are made from their schema. */
const HAND_MADE: readonly ProvisionKind[] = ['calendar', 'limit'];

export const isDescribed = (kind: ProvisionKind): boolean => !HAND_MADE.includes(kind);

export const DESCRIBED: readonly ProvisionKind[] = (Object.keys(kinds) as ProvisionKind[]).filter(isDescribed);

/** A provision in plain words. */
export function renderProvision({ kind, name, body }: Pick<Provision, 'kind' | 'name' | 'body'>, language: Language): string {
  return KINDS[kind].render(inLanguage(name, language), body, language);
}
