import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const TICKS = 100;

/** CPU seconds a process has used, user and system (Linux only; elsewhere unknown). */
function cpuOf(pid) {
  try {
    const [, rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return Number.NaN;
  }
}

function call(agent, { port, path, headers }, body) {
  return new Promise((done, fail) => {
    const req = request(
      { agent, port, host: '127.0.0.1', path, method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode !== 200 || text.includes('"errors"') || /"userErrors":\[\{/.test(text))
            fail(new Error(`${response.statusCode} ${text.slice(0, 300)}`));
          else done(text);
        });
      },
    );
    req.once('error', fail);
    req.end(body);
  });
}

/** Calls one contender from several connections for some seconds; what a server process spent on it. */
export async function load(contender, body, seconds, connections = 16) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const before = cpuOf(contender.pid);
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const from = performance.now();
        await call(agent, contender, body());
        times.push(performance.now() - from);
      }
    }),
  );
  const elapsed = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / elapsed,
    cpuMicros: ((cpuOf(contender.pid) - before) / times.length) * 1e6,
    p50: times[Math.floor(times.length * 0.5)],
    p99: times[Math.floor(times.length * 0.99)],
  };
}

/** One call, for a look at the answer. */
export function once(contender, body) {
  return call(new Agent(), contender, body);
}
