import { describeLimit, inLanguage, type Language } from '@charter/kernel';
import { limitProblems } from './fit';
import { CHANNEL_NAMES, PRIORITY_NAMES } from './names';
import { type ServiceItemBody, serviceItemBody } from './item';
import { type LimitBody, limitBody } from './limit';
import { type RatingScaleBody, ratingScaleBody } from './rating';

/** Time limits as a kind of provision. */
export const limitKind = {
  kind: 'limit',
  name: { zh: '时限', en: 'Time limit' },
  schema: limitBody,
  problems: limitProblems,
  render(name: string, body: LimitBody, language: Language): string {
    const amount = describeLimit(body.amount, language);
    const priority = body.priority && PRIORITY_NAMES[body.priority];
    return language === 'zh'
      ? `${name}为 ${amount}${priority ? `，适用于${priority.zh}诉求` : ''}，用去 ${body.warnAtPercent}% 时提醒。`
      : `${name} is ${amount}${priority ? ` for ${priority.en} requests` : ''}; a warning comes when ${body.warnAtPercent}% is used.`;
  },
} as const;

/** Service items as a kind of provision. */
export const serviceItemKind = {
  kind: 'serviceItem',
  name: { zh: '服务事项', en: 'Service item' },
  schema: serviceItemBody,
  render(name: string, body: ServiceItemBody, language: Language): string {
    const channels = body.channels.map((channel) => CHANNEL_NAMES[channel][language]);
    const unit = inLanguage(body.fee.unit, language);
    const free = Number(body.fee.amount) === 0;
    if (language === 'zh') {
      const fee = free ? '不收费' : `收费 ${body.fee.amount} 元/${unit}`;
      const documents = body.documents.length === 0 ? '无需材料' : `需要 ${body.documents.length} 种材料`;
      return `${name}：面向${body.audience.zh}，可通过${channels.join('、')}提出，${fee}，${documents}。`;
    }
    const fee = free ? 'free of charge' : `¥${body.fee.amount} per ${unit}`;
    const documents = ['nothing', '1 document'][body.documents.length] ?? `${body.documents.length} documents`;
    return `${name}: for ${inLanguage(body.audience, 'en')}, by ${channels.join(', ')}, ${fee}, ${documents} to bring.`;
  },
} as const;

/** Rating scales as a kind of provision. */
export const ratingScaleKind = {
  kind: 'ratingScale',
  name: { zh: '评价等级', en: 'Rating scale' },
  schema: ratingScaleBody,
  render(name: string, body: RatingScaleBody, language: Language): string {
    const levels = body.levels.map((level) => inLanguage(level.name, language));
    const bad = body.levels.filter((level) => level.bad).map((level) => inLanguage(level.name, language));
    return language === 'zh'
      ? `${name}：分${levels.join('、')}共 ${levels.length} 级，${bad.length > 0 ? `其中${bad.join('、')}为差评，` : ''}评价链接 ${body.validDays} 天内有效。`
      : `${name}: ${levels.join(', ')}${bad.length > 0 ? `; ${bad.join(' and ')} call for contact` : ''}; the link is valid for ${body.validDays} days.`;
  },
} as const;
