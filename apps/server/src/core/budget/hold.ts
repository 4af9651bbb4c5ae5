/** How long a call beyond its budget is held before it is refused. */
const HOLD_MS = 100;
/** Calls held at once; a flood beyond is refused straight away, so that holding costs no memory. */
const MOST_HELD = 1000;

let held = 0;

/**
 * Lets a moment pass before a refusal. A program that asks again as soon as it is refused would otherwise keep the server busy
 * with refusals, at the cost of everybody else.
 */
export async function holdBack(): Promise<void> {
  if (held >= MOST_HELD) return;
  held += 1;
  await new Promise((later) => setTimeout(later, HOLD_MS));
  held -= 1;
}
