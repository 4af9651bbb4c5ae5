/**
 * `npm run generate contract`: schemas and permission matrix printed anew.
 *
 * `npm run generate entity <context> <thing> [name in Chinese] [--row P-3.5]`: the files of an entity with pages, as the other
 * entities have them; what is made compiles, keeps the rules of the check and passes its own tests.
 */
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { command } from '../command.mjs';
import { Failure } from '../failure.mjs';
import { run } from '../program.mjs';
import { root } from '../root.mjs';
import { generateEntity } from './entity.mjs';

const USAGE = 'npm run generate entity <context> <thing> [中文名] [-- --row P-3.5] | npm run generate contract';

await command(async ({ signal }) => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { row: { type: 'string' } } });
  const [kind, context, thing, zh] = positionals;
  if (kind === 'contract') return printContract(signal);
  if (kind !== 'entity' || !context || !thing) throw new Failure(`用法：${USAGE}`, `Say: ${USAGE}`);
  const { made, changed, names } = generateEntity(root, {
    context,
    thing,
    ...(zh ? { zh } : {}),
    ...(values.row ? { row: values.row } : {}),
  });
  const { code, output } = await run('oxfmt', [...made, ...changed], { signal });
  if (code !== 0) throw new Failure('生成的文件格式化失败。', 'What was made could not be formatted.', { detail: output });
  tell(made, changed, names, zh);
  return 0;
});

/** Schemas and permission matrix as the code has them now, to be committed. */
async function printContract(signal) {
  await build({ signal });
  for (const part of ['schema', 'permissions']) {
    const { code, output } = await run('node', ['dist/apps/server/main.js', part, '--out', 'libs/contract'], { signal });
    if (code !== 0) throw new Failure('契约没有写出。', 'The contract could not be printed.', { detail: output });
  }
  return 0;
}

function tell(made, changed, { Thing, things, snake, number, dashes }, zh) {
  console.log(`新文件 · Made:\n${made.map((path) => `  ${path}`).join('\n')}`);
  console.log(`加了一行 · Added to:\n${changed.map((path) => `  ${path}`).join('\n')}`);
  console.log(`
接下来 · Next
  1. 字段：一个字段改六个文件，见 tools/dev/EXTENDING.md · A field touches six files: tools/dev/EXTENDING.md
     （表 ${snake} 在 ${number}-${dashes}.ts；发布前都可以改 · its table may change until it is published）
  2. 契约 · Contract: npm run generate contract
  3. npm run check && npm test -- --only ${dashes}
  4. 原有机构的角色还没有 ${Thing} 的权限：在控制台“角色权限”里采用模板 · Roles of organisations that exist have no right to
     ${things} yet: take over the template under Roles`);
  if (!zh) console.log('  5. 中文名还是英文，请改 · Its Chinese name is still English: apps/console/src, subjects.ts');
}
