import { createContext } from '../app';
import { readSettings } from '../core/settings';
import { Samples } from '../sample/sample.service';

/** Makes the sample organisations unless they are there. */
export async function runSample(): Promise<void> {
  const app = await createContext(readSettings(process.env));
  try {
    const made = await app.get(Samples).make(Date.now());
    console.log(`charter: sample organisations ${made.length > 0 ? `made: ${made.join(', ')}` : 'are there'}`);
  } finally {
    await app.close();
  }
}
