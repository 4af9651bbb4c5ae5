import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { templates } from '@charter/templates';
import { apiModules, subjects } from '../app.module';
import { DEMAND, type Demand } from '../core/permission/declare';
import { moduleResolvers } from '../core/graphql/resolvers';
import { outOf } from './schema';

/** Every root field with what it demands, in a line. */
function demands(modules: readonly Function[]): string[] {
  return moduleResolvers(modules)
    .flatMap((resolver) => Object.entries(Object.getOwnPropertyDescriptors(resolver.prototype as object)))
    .flatMap(([, { value }]) => {
      const demand = typeof value === 'function' ? (Reflect.getMetadata(DEMAND, value) as Demand | undefined) : undefined;
      if (!demand) return [];
      const name = (Reflect.getMetadata('graphql:resolver_name', value as object) as string | undefined) ?? (value as Function).name;
      return [`| ${name} | ${demand.who === 'permitted' ? `${demand.action} ${demand.subject}` : demand.who} |`];
    })
    .sort();
}

function roleMatrix(): string[] {
  return templates.flatMap(({ code, roles }) => [
    `\n## Roles of the template \`${code}\`\n`,
    `| subject · action | ${roles.map((role) => role.code).join(' | ')} |`,
    `| --- | ${roles.map(() => '---').join(' | ')} |`,
    ...subjects.flatMap(({ subject, actions }) =>
      actions.map(({ code: action }) => {
        const cells = roles.map(
          ({ grants }) =>
            grants
              .filter((grant) => grant.subject === subject && grant.actions.includes(action))
              .map(({ scope }) => scope)
              .join(', ') || '–',
        );
        return `| ${subject} · ${action} | ${cells.join(' | ')} |`;
      }),
    ),
  ]);
}

/** Writes the permission matrix: what every root field demands, and what the roles of the templates give. */
export async function runPermissions(args: string[]): Promise<void> {
  const lines = [
    '# Permission matrix',
    '',
    'Printed by the server; a change shows in review.',
    '',
    '## /graphql',
    '',
    '| field | demands |',
    '| --- | --- |',
    ...demands(apiModules.core),
    '',
    '## /public/graphql',
    '',
    '| field | demands |',
    '| --- | --- |',
    ...demands(apiModules.portal),
    '',
    '## /platform/graphql',
    '',
    '| field | demands |',
    '| --- | --- |',
    ...demands(apiModules.platform),
    ...roleMatrix(),
  ];
  await writeFile(join(outOf(args), 'permissions.md'), `${lines.join('\n')}\n`);
}
