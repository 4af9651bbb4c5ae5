/** A load in a process of its own, so that whoever measures beside it is not slowed by sending it. */
import { load } from './load.ts';

const { perSecond, times, outcomes } = await load(JSON.parse(process.argv[2]));
process.stdout.write(JSON.stringify({ perSecond, times, outcomes: [...outcomes] }));
