import { type Text, encodeId } from '@charter/kernel';
import type { Compilation } from '../core/read/compile';
import type { Shape } from '../core/read/shape';
import { filingShape } from '../filing';
import { organisationShape } from '../organisation';
import { postingShape } from '../posting';
import { questionShape } from '../interpretation';
import { versionShape } from '../regulation';
import { requestShape } from '../service';

/** What a notice may be about: how it is read, told in a line, and opened. */
interface About {
  shape: Shape;
  /** Fields that the line is made of. */
  selected: readonly string[];
  line(record: Readonly<Record<string, unknown>>): string;
  open: Required<Text>;
  path(id: string): string;
  /** Which of such records the reader may see, as a condition over their alias. */
  visible(compilation: Compilation, alias: string): string;
}

export const ABOUT = {
  Request: {
    shape: requestShape,
    selected: ['number', 'summary'],
    line: ({ number, summary }) => `${String(number)} · ${String(summary)}`,
    open: { zh: '打开诉求', en: 'Open the request' },
    path: (id) => `/requests/${encodeId('req', id)}/show`,
    visible: (compilation, alias) => compilation.visible(requestShape, alias),
  },
  RegulationVersion: {
    shape: versionShape,
    selected: ['title', 'number'],
    line: ({ title, number }) => `${String(title)} · ${String(number)}`,
    open: { zh: '打开制度', en: 'Open the regulation' },
    path: (id) => `/regulation/${encodeId('rgv', id)}/text`,
    visible: (compilation, alias) => (compilation.reader.ability.can('read', 'Regulation') ? `${alias}.state = 'published'` : 'false'),
  },
  Filing: {
    shape: filingShape,
    selected: ['title'],
    line: ({ title }) => String(title),
    open: { zh: '打开实施细则', en: 'Open the implementing rules' },
    path: (id) => `/filings/${encodeId('fil', id)}/show`,
    visible: (compilation, alias) => compilation.visible(filingShape, alias),
  },
  Organisation: {
    shape: organisationShape,
    selected: ['name'],
    line: ({ name }) => String(name),
    open: { zh: '打开机构设置', en: 'Open the organisation' },
    path: () => '/organisation',
    visible: (compilation) => (compilation.reader.ability.can('update', 'Organisation') ? 'true' : 'false'),
  },
  Posting: {
    shape: postingShape,
    selected: ['number', 'title'],
    line: ({ number, title }) => `${String(number)} · ${String(title)}`,
    open: { zh: '打开公示', en: 'Open the posting' },
    path: (id) => `/postings/${encodeId('pst', id)}/show`,
    visible: (compilation, alias) => compilation.visible(postingShape, alias),
  },
  ArticleQuestion: {
    shape: questionShape,
    selected: ['articleLabel', 'text'],
    line: ({ articleLabel, text }) => `${String(articleLabel)} · ${String(text)}`,
    open: { zh: '打开条款', en: 'Open the article' },
    path: () => '/regulation/current/text',
    visible: (compilation, alias) => compilation.visible(questionShape, alias),
  },
} as const satisfies Record<string, About>;

export type NoticeSubject = keyof typeof ABOUT;

export const aboutOf = (subject: string): About => ABOUT[subject as NoticeSubject];
