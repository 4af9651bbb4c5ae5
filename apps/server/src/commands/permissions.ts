import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TemplateGrant, templates } from '@charter/templates';
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

/** The roles of all templates, each once: a role is the same in every template that has it. */
const roles = [...new Map(templates.flatMap((template) => template.roles).map((role) => [role.code, role])).values()];

function roleMatrix(): string[] {
  const having = (code: string) => templates.filter((template) => template.roles.some((role) => role.code === code));
  return [
    '\n## Roles of the templates\n',
    `| subject · action | ${roles.map(({ code }) => code).join(' | ')} |`,
    `| --- | ${roles.map(() => '---').join(' | ')} |`,
    `| in the templates | ${roles
      .map(({ code }) =>
        having(code)
          .map((template) => template.code)
          .join(', '),
      )
      .join(' | ')} |`,
    ...subjects.flatMap(({ subject, actions }) =>
      actions.map(
        ({ code: action }) => `| ${subject} · ${action} | ${roles.map(({ grants }) => scopesOf(grants, subject, action)).join(' | ')} |`,
      ),
    ),
  ];
}

function scopesOf(grants: readonly TemplateGrant[], subject: string, action: string): string {
  const giving = grants.filter((grant) => grant.subject === subject && grant.actions.includes(action));
  return giving.map(({ scope }) => scope).join(', ') || '–';
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
