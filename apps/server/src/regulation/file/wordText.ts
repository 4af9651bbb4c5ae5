/** An element of a Word document as the reader hands it over. */
export interface WordElement {
  type: string;
  children?: WordElement[];
  value?: string;
  styleName?: string | null;
  styleId?: string | null;
  checked?: boolean;
  breakType?: string;
  noteType?: string;
  noteId?: string;
  notes?: { resolve(reference: WordElement): { body: WordElement[] } | undefined };
}

/** The document as Markdown: a line for each paragraph, headings and tables marked, footnotes at the end. */
export function textOfDocument(document: WordElement): string {
  const notes: string[] = [];
  const reader = new WordReader((reference) => {
    const note = document.notes?.resolve(reference);
    if (!note) return '';
    const number = notes.length + 1;
    notes.push('');
    notes[number - 1] = `[^${number}]: ${reader.inline(note.body).trim()}`;
    return `[^${number}]`;
  });
  const lines = reader.blocks(document.children ?? []);
  return [...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n').replace(/\n{3,}/g, '\n\n');
}

class WordReader {
  constructor(private readonly noteMark: (reference: WordElement) => string) {}

  blocks(elements: readonly WordElement[]): string[] {
    return elements.flatMap((element) => {
      if (element.type === 'paragraph') return this.paragraph(element);
      if (element.type === 'table') return ['', ...this.table(element), ''];
      return this.blocks(element.children ?? []);
    });
  }

  inline(elements: readonly WordElement[]): string {
    return elements.map((element) => this.words(element)).join('');
  }

  private paragraph(element: WordElement): string[] {
    const text = this.inline(element.children ?? []).trim();
    const depth = headingDepth(element);
    if (depth === 0 || text === '') return [text];
    return ['', `${'#'.repeat(depth)} ${text.replace(/\s*\n\s*/g, ' ')}`, ''];
  }

  private words(element: WordElement): string {
    switch (element.type) {
      case 'text':
        return element.value ?? '';
      case 'tab':
        return '\t';
      case 'break':
        return '\n';
      case 'checkbox':
        return element.checked ? '☑' : '☐';
      case 'noteReference':
        return this.noteMark(element);
      case 'paragraph':
        return `${this.inline(element.children ?? [])}\n`;
      default:
        return this.inline(element.children ?? []);
    }
  }

  private table({ children = [] }: WordElement): string[] {
    const rows = children.map((row) => (row.children ?? []).map((cell) => this.cell(cell)));
    const [head = [], ...rest] = rows;
    // a frame around text is no table
    if (rows.length === 1 && head.length === 1) return this.blocks(children[0]?.children?.[0]?.children ?? []);
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rest.map(line)];
  }

  private cell({ children = [] }: WordElement): string {
    return this.blocks(children)
      .filter((line) => line !== '')
      .join(' ')
      .replaceAll('|', '\\|')
      .replace(/\s+/g, ' ')
      .trim();
  }
}

/** "heading 1", "标题 1" and the title of the document. */
function headingDepth({ styleName, styleId }: WordElement): number {
  const name = `${styleName ?? ''}`.trim();
  if (/^(?:title|标题)$/i.test(name)) return 1;
  const depth = /^(?:heading|标题)\s*([1-9])/i.exec(name)?.[1] ?? /^heading([1-9])$/i.exec(styleId ?? '')?.[1];
  return depth ? Math.min(6, Number(depth) + 1) : 0;
}
