/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { recognise } from './recognise';
import type { Recognised } from './recognised';
import { write } from './write';

const folder = join(import.meta.dirname, 'fixtures');
const documents = readdirSync(folder).filter((name) => !name.endsWith('.tree'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const squeezed = (text: string) => text.replace(/\s/g, '');

/** A recognised tree as a page of text: indentation is depth, then level, label, title, body and the lines it came from. */
function drawn(regulations: readonly Recognised[]): string {
  return regulations.map(drawnOne).join('\n');
}

function drawnOne({ title, subtitle, nodes, leftovers }: Recognised): string {
  const depths = new Map<string, number>();
  const lines = nodes.map(({ key, parent, level, label, title: heading, body, from, to }) => {
    const depth = parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(key, depth);
    const words = [level, label, heading ?? '', (body ?? '').replaceAll('\n', '⏎')].join(' | ');
    return `${'  '.repeat(depth)}${words} | ${from}-${to}`;
  });
  const rest = leftovers.map(({ kind, text, at }) => `${kind} at ${at} | ${text.replaceAll('\n', '⏎')}`);
  return [`= ${title}${subtitle ? ` + ${subtitle}` : ''}`, ...lines, ...rest.map((line) => `~ ${line}`), ''].join('\n');
}

describe('P-1.3: recognising a regulation in a text', () => {
  it('has documents in at least a dozen numbering styles', () => {
    expect(documents.length).toBeGreaterThanOrEqual(16);
  });

  it.each(documents)('recognises %s exactly as its tree says', (name) => {
    expect(drawn(recognise(read(name)))).toBe(read(`${name}.tree`));
  });

  it.each(documents)('loses no character of %s', (name) => {
    expect(squeezed(write(recognise(read(name))))).toBe(squeezed(read(name)));
  });

  it('gives every node a key of its own and a parent before it', () => {
    for (const { nodes } of documents.flatMap((name) => recognise(read(name)))) {
      const keys = nodes.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const [index, { key, parent }] of nodes.entries()) {
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        if (parent !== undefined) expect(keys.slice(0, index)).toContain(parent);
      }
    }
  });

  it('finds nothing in nothing', () => {
    expect(recognise(' \n\n')).toEqual([]);
  });
});

const pieces = fc.constantFrom(
  ...'第一章|第二章 总则|第|条|第十二条|之一|一、|（一）|(2)|1.|2、|3.1|3.1.2 |①|a)|ii.| |\n|\n|\r\n|。|；|：|【|】|（|）|《制度》|篇一：'.split(
    '|',
  ),
  ...'管理制度|目录|……3|附件1|2026年1月1日|公司|# |## |**|__|- x|甲乙丙|目的|规定|\t|２|Article 3|Chapter II|>|\u3000|X'.split('|'),
  '| a | b |',
);

describe('P-1.3: any text', () => {
  it('comes back whole, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(squeezed(write(recognise(text)))).toBe(squeezed(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back whole even when it is no Chinese at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => squeezed(write(recognise(text))) === squeezed(text)));
  });
});
