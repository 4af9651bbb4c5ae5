interface Placed {
  id: string;
  position: number;
  parent: { id: string } | null;
}

/** Departments (or whatever stands below one another) in the order of a tree: each below its parent, siblings by position. */
export function inTreeOrder<D extends Placed>(nodes: readonly D[]): { node: D; depth: number }[] {
  const known = new Set(nodes.map((each) => each.id));
  const below = new Map<string | null, D[]>();
  for (const each of nodes) {
    // One whose parent the member may not see stands at the top.
    const parent = each.parent && known.has(each.parent.id) ? each.parent.id : null;
    below.set(parent, [...(below.get(parent) ?? []), each]);
  }
  const walk = (parent: string | null, depth: number): { node: D; depth: number }[] =>
    (below.get(parent) ?? [])
      .toSorted((one, other) => one.position - other.position)
      .flatMap((node) => [{ node, depth }, ...walk(node.id, depth + 1)]);
  return walk(null, 0);
}

/** A node and everything below it: it cannot be moved into any of these. */
export function subtree<D extends Placed>(nodes: readonly D[], id: string): Set<string> {
  const order = inTreeOrder(nodes);
  const start = order.findIndex((each) => each.node.id === id);
  if (start < 0) return new Set();
  const depth = order[start]?.depth ?? 0;
  const after = order.slice(start + 1);
  const end = after.findIndex((each) => each.depth <= depth);
  return new Set([id, ...(end < 0 ? after : after.slice(0, end)).map((each) => each.node.id)]);
}
