import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { finding, textOf } from './source.mjs';

const contract = 'libs/contract';
const accepted = `${contract}/accepted-breaking.json`;
const rule = 'contract-keeps-its-promises';

/**
 * The contract takes nothing away that the last release promised: its schemas lie in libs/contract/baseline. What must break
 * all the same is listed with the day and the reason, so that a reviewer sees it; a line that no longer breaks is taken out.
 */
export async function promises(tree) {
  const listed = existsSync(join(tree, accepted)) ? JSON.parse(textOf(tree, accepted)) : [];
  const found = [];
  const used = new Set();
  for (const schema of ['core', 'public']) {
    const [before, now] = [`${contract}/baseline/${schema}.graphql`, `${contract}/${schema}.graphql`];
    if (!existsSync(join(tree, before))) continue;
    const changes = await diff(buildSchema(textOf(tree, before)), buildSchema(textOf(tree, now)));
    for (const { criticality, message } of changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking)) {
      const known = listed.find((entry) => entry.schema === schema && entry.change === message);
      if (known) used.add(known);
      else found.push(finding(rule, now, `${message} ${criticality.reason ?? ''}`.trim()));
    }
  }
  return [...found, ...listed.flatMap((entry) => faultsOf(entry, used.has(entry)))];
}

function faultsOf({ change, on, reason }, isUsed) {
  if (!isUsed) return [finding(rule, accepted, `"${change}" breaks nothing any more`)];
  return /^\d{4}-\d{2}-\d{2}$/.test(on ?? '') && reason ? [] : [finding(rule, accepted, `"${change}" needs a day and a reason`)];
}
