import { createApp } from '../app';
import { readSettings } from '../core/settings';

/** Exit code for a port that somebody else uses, so that the launcher can say so. */
const PORT_BUSY = 4;

export async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const app = await createApp(settings);
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${settings.port} is in use. 端口 ${settings.port} 已被占用。`);
    process.exit(PORT_BUSY);
  }
  console.log(`charter: ready ${settings.publicUrl}`);
}
