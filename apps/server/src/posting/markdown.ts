import { Marked, type Tokens } from 'marked';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Where a link may lead: out by http, or to a phone or a mailbox. */
const LINK = /^(?:https?:\/\/|mailto:|tel:)/i;

const marked = new Marked({
  gfm: true,
  renderer: {
    // what was written as HTML is shown as it was written, and does nothing
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
    image: ({ text }: Tokens.Image) => escaped(text),
    link({ href, tokens }: Tokens.Link) {
      const inner = this.parser.parseInline(tokens);
      return LINK.test(href) ? `<a href="${escaped(href)}" rel="nofollow noopener noreferrer">${inner}</a>` : inner;
    },
    // the page has its own heading above the content
    heading({ tokens, depth }: Tokens.Heading) {
      const level = Math.min(6, depth + 1);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
  },
});

/** Markdown as HTML that carries no script, style or frame of its writer: everything that is not Markdown is text. */
export function htmlOf(markdown: string): string {
  return marked.parse(markdown, { async: false });
}

/** A text of the organisation within a line or a cell of Markdown: as it is read, with nothing of it taken for Markdown. */
export function inCell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]|<>#~]/g, (sign) => `\\${sign}`);
}

/** A table of Markdown. */
export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(headings), `|${' --- |'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}
