/**
 * What a command has started and must end again, in reverse order, however it ends.
 * Ctrl-C or SIGTERM aborts `signal`; a second one changes nothing, so that the database is always closed properly.
 */
export function lifetime() {
  const ends = [];
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stop.abort(new Interrupted()));
  watchCaller(() => stop.abort(new Interrupted()));
  return {
    signal: stop.signal,
    /** Remembers how to end something that was started. */
    atEnd: (end) => void ends.push(end),
    async close() {
      for (const end of ends.splice(0).reverse()) await end();
    },
  };
}

/** The process that waits for this one may be killed without a chance to pass the news on. */
function watchCaller(gone) {
  const caller = Number(process.env.CHARTER_CALLER);
  if (caller !== process.ppid) return;
  const timer = setInterval(() => {
    if (process.ppid === caller) return;
    clearInterval(timer);
    gone();
  }, 200);
  timer.unref();
}

/** The person at the terminal, or the system, asked the command to end: no failure. */
export class Interrupted extends Error {}
