#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { ask } from './ask';
import { run } from './run';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  input: () => text(process.stdin),
  ask,
  signal: stop.signal,
});
