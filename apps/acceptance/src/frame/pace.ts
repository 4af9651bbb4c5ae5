/** How long some work takes at its quickest of several times, in milliseconds: what else the machine does is left out. */
export async function quickest(times: number, work: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let time = 0; time < times; time += 1) {
    const since = performance.now();
    await work();
    best = Math.min(best, performance.now() - since);
  }
  return best;
}

/** The value below which so much of a sample lies: 0.95 for p95. */
export function percentile(sample: readonly number[], part: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Waits until something holds; throws in the words given when it never does. */
export async function until(holds: () => Promise<boolean>, what: string, patienceMs = 60_000): Promise<number> {
  const since = performance.now();
  while (!(await holds())) {
    if (performance.now() - since > patienceMs) throw new Error(`In vain waited for: ${what}`);
    await new Promise((later) => setTimeout(later, 20));
  }
  return performance.now() - since;
}
