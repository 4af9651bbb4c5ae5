import { text } from '@charter/kernel';
import { z } from 'zod';

/** Levels of a regulation's text: part 篇, chapter 章, section 节, article 条, paragraph 款, item 项. */
export const ARTICLE_LEVELS = ['part', 'chapter', 'section', 'article', 'paragraph', 'item'] as const;

/** A node of the text; `parent` names another node's key. Order is the order of the list. */
export const article = z.object({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  parent: z.string().optional(),
  level: z.enum(ARTICLE_LEVELS),
  /** As printed: "第十二条". */
  label: text,
  title: text.optional(),
  /** Markdown. */
  body: text.optional(),
  /** Guidance asks for no machinery. */
  guidance: z.boolean().default(false),
});
export type Article = z.infer<typeof article>;
