import type { DraftArticle } from './draft';

/** A node as its form has it. */
export interface NodeValues {
  level: string;
  label: string;
  labelEn: string;
  title: string;
  titleEn: string;
  body: string;
  bodyEn: string;
  guidance: boolean;
}

export function nodeValues({ level, label, title, body, guidance }: DraftArticle): NodeValues {
  return {
    level,
    label: label.zh,
    labelEn: label.en ?? '',
    title: title?.zh ?? '',
    titleEn: title?.en ?? '',
    body: body?.zh ?? '',
    bodyEn: body?.en ?? '',
    guidance,
  };
}

/** A new node: beside an article another article, below a chapter its first article. */
export function emptyNode(behind: DraftArticle | undefined): NodeValues {
  const level = behind && !isHeading(behind) ? behind.level : 'article';
  return { level, label: '', labelEn: '', title: '', titleEn: '', body: '', bodyEn: '', guidance: false };
}

const isHeading = ({ level }: DraftArticle) => ['part', 'chapter', 'section'].includes(level);

const pair = (zh: string, en: string) => ({ zh: zh.trim(), en: en.trim() || undefined });

/** A text that may be left out. */
const optional = (zh: string, en: string) => (zh.trim() ? pair(zh, en) : null);

/** The node in the form of the API; a new one gets a key that no other has. */
export function nodeInput(
  values: NodeValues,
  article: DraftArticle | undefined,
  behind: DraftArticle | undefined,
): Record<string, unknown> {
  const parent = article ? article.parentKey : behind && (isHeading(behind) ? behind.key : behind.parentKey);
  return {
    key: article?.key ?? `n${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`,
    parentKey: parent ?? null,
    level: values.level,
    label: pair(values.label, values.labelEn),
    title: optional(values.title, values.titleEn),
    body: optional(values.body, values.bodyEn),
    guidance: values.guidance,
    ...(article ? { expectedVersion: article.version } : {}),
  };
}
