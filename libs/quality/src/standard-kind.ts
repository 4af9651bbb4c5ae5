import { type KindDefinition, type Language, inLanguage } from '@charter/kernel';
import { standardProblems } from './fit';
import { type StandardBody, describeTarget, standardBody } from './standard';

/** Standards as a kind of provision. */
export const standardKind = {
  kind: 'standard',
  name: { zh: '服务标准', en: 'Service standard' },
  schema: standardBody,
  render: (name: string, body: StandardBody, language: Language): string =>
    language === 'zh' ? inChinese(name, body) : inEnglish(name, body),
  problems: standardProblems,
} satisfies KindDefinition<StandardBody, 'standard'>;

function inChinese(name: string, body: StandardBody): string {
  const scope = body.department ? `适用于部门“${body.department}”` : '适用于整个机构';
  const items = body.items.length > 0 ? `的 ${body.items.length} 个事项` : '';
  const shown = body.public ? `，对外公示${body.publicFigure ? '并公布实际数值' : ''}` : '';
  return `${name}：${describeTarget(body, 'zh')}，${scope}${items}${shown}。${body.basis ? `依据：${body.basis.zh}` : ''}`;
}

function inEnglish(name: string, body: StandardBody): string {
  const scope = body.department ? `for the department "${body.department}"` : 'for the whole organisation';
  const items = body.items.length > 0 ? `, ${body.items.length} of its service items` : '';
  const shown = body.public ? `, published${body.publicFigure ? ' with the figure reached' : ''}` : '';
  return `${name}: ${describeTarget(body, 'en')}, ${scope}${items}${shown}.${body.basis ? ` Basis: ${inLanguage(body.basis, 'en')}` : ''}`;
}
