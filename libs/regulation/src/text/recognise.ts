import { type Stretch, divide } from './division';
import { tellApart } from './front';
import { type Line, linesOf } from './line';
import { nodesOf } from './node';
import { outlineOf } from './outline';
import type { Marks, Recognised } from './recognised';

/** Reads one or several regulations out of plain text or Markdown (P-1.3); what is no article is left over, never lost. */
export function recognise(text: string): Recognised[] {
  const lines = linesOf(text);
  const { stretches, contents } = divide(lines);
  return stretches
    .map((stretch) => regulationOf(lines, stretch, contents))
    .filter(({ title, nodes, leftovers }) => title || nodes.length + leftovers.length > 0);
}

function regulationOf(lines: readonly Line[], stretch: Stretch, contents: ReadonlySet<number>): Recognised {
  const { title: named, leftovers, body } = tellApart(lines, stretch, contents);
  const nodes = nodesOf(outlineOf(body));
  const place = { from: stretch.start + 1, to: stretch.end };
  const settled = leftovers.map((leftover) => {
    if (named && leftover.to < named.line.number) return leftover;
    const next = nodes.findIndex(({ from }) => from > leftover.to);
    return { ...leftover, at: next < 0 ? nodes.length : next };
  });
  if (!named) return { title: '', nodes, leftovers: settled, ...place };
  const { before, title, between, subtitle, after } = named.words;
  const printed: Marks = {
    ...(before.trim() ? { before } : {}),
    ...(between ? { between } : {}),
    ...(after.trim() ? { after } : {}),
  };
  const line = named.line.number;
  return {
    title,
    ...(subtitle ? { subtitle } : {}),
    ...(Object.keys(printed).length > 0 ? { marks: printed } : {}),
    nodes,
    leftovers: subtitle ? [{ kind: 'subtitle', text: subtitle, at: 0, from: line, to: line }, ...settled] : settled,
    ...place,
  };
}
