import { explain } from './failure.mjs';
import { Interrupted, lifetime } from './lifetime.mjs';

/** Runs a command to its end, closes what it started, and leaves with its exit code. */
export async function command(run) {
  const life = lifetime();
  let code;
  try {
    code = (await run(life)) ?? 0;
  } catch (error) {
    code = error instanceof Interrupted || life.signal.aborted ? 130 : explain(error);
  }
  await life.close();
  process.exit(code);
}
