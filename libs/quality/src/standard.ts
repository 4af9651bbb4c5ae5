import { type Language, type OtherProvision, type Text, called, choiceOf, code, decimalText, referenceTo, text } from '@charter/kernel';
import { z } from 'zod';
import { type UnitCode, UNIT_NAMES, describeAmount } from './unit';

const DIRECTIONS = {
  atLeast: { zh: '不低于', en: 'at least' },
  atMost: { zh: '不超过', en: 'at most' },
} as const satisfies Record<string, Required<Text>>;
type Direction = keyof typeof DIRECTIONS;

/** Service standard (服务标准, Q-2.1): what is measured, how good it must be, and for whom it holds. */
export const standardBody = z.object({
  dimension: called(referenceTo('dimension'), '所属维度', 'Dimension'),
  metric: called(code, '指标', 'Metric', {
    zh: '按数据计算的指标；与检查表二选一',
    en: 'A figure counted from records; or else a checklist',
  }).optional(),
  form: called(referenceTo('form'), '检查表', 'Checklist', {
    zh: '按检查表评分；与指标二选一',
    en: 'Scored on site; or else a metric',
  }).optional(),
  question: called(code, '检查项', 'Checklist item', {
    zh: '不填则为整张表的得分',
    en: 'The score of the whole checklist if left out',
  }).optional(),
  direction: called(choiceOf<Direction>(DIRECTIONS), '要求', 'Direction'),
  target: called(decimalText, '目标值', 'Target'),
  unit: called(choiceOf<UnitCode>(UNIT_NAMES), '单位', 'Unit'),
  department: called(referenceTo('department'), '适用部门', 'Department', {
    zh: '不填则适用于整个机构；部门标准只能更严',
    en: 'The whole organisation if left out; a department may only be stricter',
  }).optional(),
  items: called(z.array(referenceTo('serviceItem')), '适用事项', 'Service items', {
    zh: '不填则适用于全部',
    en: 'All if left out',
  }).default([]),
  public: called(z.boolean(), '对外公示', 'Published to customers').default(false),
  publicFigure: called(z.boolean(), '同时公示实际达到的数值', 'With the figure actually reached').default(false),
  basis: called(text, '依据', 'Basis').optional(),
});
export type StandardBody = z.infer<typeof standardBody>;

/** A standard with its key and name. */
export type Standard = Omit<OtherProvision, 'body'> & { body: StandardBody };

/** "不低于 95%", "at most 24 hours". */
export function describeTarget(
  { direction, target, unit }: Pick<StandardBody, 'direction' | 'target' | 'unit'>,
  language: Language,
): string {
  return `${DIRECTIONS[direction][language]} ${describeAmount(target, unit, language)}`;
}
