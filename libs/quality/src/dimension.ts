import { type KindDefinition, type Language, called, inLanguage, text } from '@charter/kernel';
import { z } from 'zod';

/** Dimension of quality (服务质量维度, P-2.1): what good service means here; every standard belongs to one. */
export const dimensionBody = z.object({
  meaning: called(text, '含义', 'What it means', { zh: '一句话说清要求', en: 'In one sentence' }),
  position: called(z.number().int().min(1).max(99), '次序', 'Position', { zh: '报表中的先后', en: 'Where reports show it' }).default(50),
});
export type DimensionBody = z.infer<typeof dimensionBody>;

/** Dimensions as a kind of provision: added, renamed and retired as provisions are. */
export const dimensionKind = {
  kind: 'dimension',
  name: { zh: '服务质量维度', en: 'Quality dimension' },
  schema: dimensionBody,
  render: (name: string, { meaning }: DimensionBody, language: Language): string =>
    language === 'zh' ? `${name}：${meaning.zh}` : `${name}: ${inLanguage(meaning, 'en')}`,
} satisfies KindDefinition<DimensionBody, 'dimension'>;
