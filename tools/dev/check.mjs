/** `npm run check`: everything that can be said without running the product's tests, in less than three minutes. */
import { command } from './command.mjs';
import { prepareChecks } from './checking.mjs';
import { runSteps } from '../checks/steps.mjs';

await command(async (life) => {
  const only = process.argv[2];
  const context = await prepareChecks(life, { quick: only === '--quick' });
  const { passed, failed } = await runSteps(context, context.wanted);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
