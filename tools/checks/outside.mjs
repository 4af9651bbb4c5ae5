import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, excerpt } from '../dev/program.mjs';
import { root } from '../dev/root.mjs';
import { filesOf, finding } from './source.mjs';

const fixtures = 'tools/checks/fixtures/**';

/** Lint with types: correctness, sizes and complexity. */
export async function lint(tree, signal) {
  const folders = ['apps', 'libs', 'tools'].filter((folder) => existsSync(join(tree, folder)));
  const flags = ['--type-aware', '--config', join(root, '.oxlintrc.json'), '--ignore-pattern', fixtures, '--format', 'json'];
  const { output, stdout } = await run('oxlint', [...flags, ...folders], { cwd: tree, signal });
  if (!stdout.startsWith('{')) return [finding('lint', '.', excerpt(output))];
  const { diagnostics } = JSON.parse(stdout);
  return diagnostics.map(({ code: rule, filename, labels, message }) =>
    finding(/\(([^)]+)\)$/.exec(rule ?? '')?.[1] ?? rule ?? 'lint', `${filename}:${labels?.[0]?.span.line ?? 1}`, message),
  );
}

/** Who may import whom. */
export async function boundaries(tree, signal) {
  const folders = ['apps', 'libs'].filter((folder) => existsSync(join(tree, folder)));
  const flags = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  const { output, stdout } = await run('depcruise', [...flags, ...folders], { cwd: tree, signal });
  if (!stdout.startsWith('{')) return [finding('boundaries', '.', excerpt(output))];
  const { summary } = JSON.parse(stdout);
  return summary.violations.map(({ rule, from, to }) => finding(rule.name, from, `→ ${to}`));
}

/** One form for all files. */
export async function format(tree, signal) {
  const { output } = await run('oxfmt', ['--list-different', 'apps', 'libs', 'tools', `!${fixtures}`], { cwd: tree, signal });
  const files = output.split('\n').filter((line) => /[.](ts|tsx|mjs|json|css|html|yml|mts)$/.test(line.trim()));
  return files.map((file) => finding('format', file.trim(), 'npm run format'));
}

/** Types of every project, by the compiler that npm brought. */
export async function types(tree, signal) {
  const version = (await run('tsc', ['--version'], { signal })).output.trim();
  if (!/^Version 7[.]/.test(version)) return [finding('tsc-is-7', 'node_modules/.bin/tsc', version)];
  const projects = filesOf(tree, ['apps', 'libs', 'tools'], /(^|\/)tsconfig[.]json$/);
  const results = [];
  for (const project of projects) {
    const { code, output } = await run('tsc', ['-p', project, '--pretty', 'false'], { cwd: tree, signal });
    if (code !== 0)
      results.push(
        ...output
          .trim()
          .split('\n')
          .map((line) => finding('types', project, line)),
      );
  }
  return results;
}
