import type { Document, Element } from '@xmldom/xmldom';
import { printedNumber } from './numeral';
import { child, children, value } from './xml';

/** One level of a numbering of Word. */
interface Level {
  start: number;
  format: string;
  /** "第%1条", "%1.%2". */
  text: string;
  /** All numbers in figures. */
  legal: boolean;
}

interface Numbering {
  /** What counts together. */
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where this numbering is first used. */
  restarts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** The numbers Word computes when it shows a document and writes nowhere into it: each paragraph asks for its own in turn. */
export class WordNumbering {
  private readonly numberings = new Map<string, Numbering>();
  private readonly styles = new Map<string, { number: string | undefined; level: number | undefined; above: string | undefined }>();
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(numbering: Document | undefined, styles: Document | undefined) {
    this.readStyles(styles);
    if (numbering) this.readNumberings(numbering);
  }

  /** What is printed before the paragraph; bullets are a dash, nothing is nothing. */
  labelOf(paragraph: Element): string {
    const { number, level } = this.askedBy(child(paragraph, 'pPr'));
    const numbering = number === undefined ? undefined : this.numberings.get(number);
    const shown = numbering?.levels.get(level);
    if (number === undefined || !numbering || !shown) return '';
    const counts = this.counted(number, numbering, level);
    if (shown.format === 'bullet') return '- ';
    const text = printedLabel(shown, level, numbering, counts);
    return text.trim() === '' ? '' : `${text} `;
  }

  /** The paragraph names a numbering itself or by its style; number 0 takes it away. */
  private askedBy(properties: Element | undefined): { number: string | undefined; level: number } {
    const named = this.fromStyle(value(child(properties, 'pStyle')));
    const own = child(properties, 'numPr');
    return { number: value(child(own, 'numId')) ?? named.number, level: Number(value(child(own, 'ilvl')) ?? named.level ?? 0) };
  }

  private counted(number: string, { abstract, levels, restarts }: Numbering, level: number): number[] {
    const counts = this.counts.get(abstract) ?? [];
    this.counts.set(abstract, counts);
    if (!this.begun.has(number)) {
      this.begun.add(number);
      for (const [at, start] of restarts) counts[at] = start - 1;
    }
    counts[level] = (counts[level] ?? (levels.get(level)?.start ?? 1) - 1) + 1;
    counts.length = level + 1;
    return counts;
  }

  private fromStyle(style: string | undefined): { number?: string; level?: number } {
    let number: string | undefined;
    let level: number | undefined;
    let name = style;
    // a style stands on another one; twenty steps are more than anybody makes
    for (let step = 0; name !== undefined && step < 20; step += 1) {
      const found = this.styles.get(name);
      number ??= found?.number;
      level ??= found?.level;
      name = found?.above;
    }
    return { ...(number === undefined ? {} : { number }), ...(level === undefined ? {} : { level }) };
  }

  private readStyles(document: Document | undefined): void {
    for (const style of document ? children(document.documentElement, 'style') : []) {
      const id = style.getAttribute('w:styleId');
      const properties = child(style, 'pPr');
      const own = child(properties, 'numPr');
      const level = value(child(own, 'ilvl'));
      const number = value(child(own, 'numId'));
      if (id)
        this.styles.set(id, { number, level: level === undefined ? undefined : Number(level), above: value(child(style, 'basedOn')) });
    }
  }

  private readNumberings(document: Document): void {
    const abstracts = new Map<string, ReadonlyMap<number, Level>>();
    for (const element of children(document.documentElement, 'abstractNum')) {
      const id = element.getAttribute('w:abstractNumId');
      if (id) abstracts.set(id, levelsOf(element));
      this.rememberLinked(element);
    }
    for (const element of children(document.documentElement, 'num')) {
      const id = element.getAttribute('w:numId');
      const abstract = value(child(element, 'abstractNumId'));
      if (!id || abstract === undefined) continue;
      const overrides = children(element, 'lvlOverride');
      const levels = new Map([...(abstracts.get(abstract) ?? []), ...overrides.flatMap((each) => [...levelsOf(each)])]);
      const restarts = overrides.flatMap((each): [number, number][] => {
        const start = value(child(each, 'startOverride'));
        return start === undefined ? [] : [[Number(each.getAttribute('w:ilvl')), Number(start)]];
      });
      this.numberings.set(id, { abstract, levels, restarts: new Map(restarts) });
    }
  }

  /** A level may say itself which style of paragraph it numbers. */
  private rememberLinked(abstract: Element): void {
    for (const level of children(abstract, 'lvl')) {
      const style = this.styles.get(value(child(level, 'pStyle')) ?? '');
      if (style) style.level ??= Number(level.getAttribute('w:ilvl'));
    }
  }
}

function printedLabel({ text, legal }: Level, level: number, { levels }: Numbering, counts: readonly number[]): string {
  return text.replace(/%(\d)/g, (_, place: string) => {
    const at = Number(place) - 1;
    const format = legal && at < level ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
    return printedNumber(format, counts[at] ?? levels.get(at)?.start ?? 1);
  });
}

function levelsOf(element: Element): Map<number, Level> {
  const levels = children(element, 'lvl').map((level): [number, Level] => [
    Number(level.getAttribute('w:ilvl')),
    {
      start: Number(value(child(level, 'start')) ?? 1),
      format: value(child(level, 'numFmt')) ?? 'decimal',
      text: value(child(level, 'lvlText')) ?? '',
      legal: child(level, 'isLgl') !== undefined,
    },
  ]);
  return new Map(levels.filter(([place]) => place >= 0 && place < LEVELS));
}
