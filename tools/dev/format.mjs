/** `npm run format`: puts every source file into the one form the check accepts. */
import { command } from './command.mjs';
import { run } from './program.mjs';

await command(async ({ signal }) => {
  const { code, output } = await run('oxfmt', ['apps', 'libs', 'tools'], { signal });
  if (output.trim()) console.log(output.trim());
  return code;
});
