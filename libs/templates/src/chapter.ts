import type { Text } from '@charter/kernel';
import type { Article } from '@charter/regulation';
import { both } from './both';

/** An article as a template writes it down; its number follows from its place. */
export interface ArticleText {
  /** Stable over all versions, unlike the printed number. */
  key: string;
  title: Text;
  body: Text;
  guidance?: boolean;
}

export interface Chapter {
  key: string;
  title: Text;
  articles: ArticleText[];
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Numbers from 1 to 99 as chapters and articles print them: 12 is 十二. */
export function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const tensPart = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return tensPart + DIGITS[number % 10];
}

/** The chapters as one list of articles, numbered through as Chinese regulations are. */
export function articlesOf(chapters: Chapter[]): Article[] {
  let number = 0;
  return chapters.flatMap((chapter, index) => [
    {
      key: chapter.key,
      level: 'chapter' as const,
      label: both(`第${chineseNumeral(index + 1)}章`, `Chapter ${index + 1}`),
      title: chapter.title,
      guidance: true,
    },
    ...chapter.articles.map((article): Article => {
      number += 1;
      return {
        key: article.key,
        parent: chapter.key,
        level: 'article',
        label: both(`第${chineseNumeral(number)}条`, `Article ${number}`),
        title: article.title,
        body: article.body,
        guidance: article.guidance ?? false,
      };
    }),
  ]);
}
