import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { addBeside, addDefaultImport, addElement, addImport, addProviders, addTo, addToProperty, classesOf, stringsOf } from './edit.mjs';
import { named, prefixFor } from './names.mjs';

/** Parts of the server that hold no entities of an organisation. */
const CLOSED = ['account', 'commands', 'core', 'docs', 'insight', 'migrations', 'node', 'platform', 'provider', 'sample', 'takeout'];

/**
 * Writes the files of an entity with pages into a checkout, and adds it where all entities are known.
 * @param {string} tree the checkout
 * @returns {{ made: string[], changed: string[], names: ReturnType<typeof named> }} paths within it
 */
export function generateEntity(tree, { context, thing, zh, row = 'O-5' }) {
  refuse(tree, { context, thing, zh, row });
  const pad = pen(tree);
  const names = { ...named(context, thing, zh), row, number: nextNumber(tree) };
  names.prefix = prefixFor(thing, stringsOf(pad.read('libs/kernel/src/id.ts'), 'ID_PREFIXES'));
  const fill = (template) =>
    readFileSync(join(import.meta.dirname, 'template', `${template}.txt`), 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, name) => names[name]);
  writeServer(pad, names, fill);
  writeConsole(pad, names, fill);
  pad.make(`apps/acceptance/src/${context}/${row}-${names.dashes}.spec.ts`, fill('api-test'));
  pad.make(`apps/acceptance/src/browser/${row}-${names.dashes}.spec.ts`, fill('page-test'));
  return { ...pad.close(), names };
}

function refuse(tree, { context, thing, zh, row }) {
  const isName = (text) => /^[a-z]+(-[a-z]+)*$/.test(text ?? '');
  if (!isName(context) || !isName(thing))
    throw new Failure(
      '名称请用小写字母和连字符，如 customer home-visit。',
      'Names are lower-case words with hyphens: customer home-visit.',
    );
  if (!/^[A-Z]-\d+([.]\d+)?$/.test(row)) throw new Failure(`编号 ${row} 不对，应如 P-3.5。`, `${row} is no row id; one is P-3.5.`);
  if (zh !== undefined && !/^\p{Script=Han}+$/u.test(zh))
    throw new Failure(`中文名 ${zh} 只能是汉字。`, `The name in Chinese, ${zh}, must be written in Chinese.`);
  if (CLOSED.includes(context)) throw new Failure(`${context} 不放机构的数据。`, `${context} holds no entities of an organisation.`);
  const { Thing, dash, things } = named(context, thing);
  const contract = readFileSync(join(tree, 'libs/contract/core.graphql'), 'utf8');
  if (
    new RegExp(`^(type|enum|input|interface|scalar) ${Thing}\\b`, 'm').test(contract) ||
    new RegExp(`^  ${things}[(:]`, 'm').test(contract)
  )
    throw new Failure(`${thing} 已存在，请换一个名字。`, `There is a ${thing} already; choose another name.`);
  if (existsSync(join(tree, `apps/server/src/${context}/${dash}.entity.ts`)))
    throw new Failure(`${context}/${dash}.entity.ts 已存在。`, `${context}/${dash}.entity.ts exists already.`);
}

/** Writes and changes files, and keeps account of both. */
function pen(tree) {
  const texts = new Map();
  const made = [];
  const read = (path) => texts.get(path) ?? readFileSync(join(tree, path), 'utf8');
  return {
    read,
    has: (path) => texts.has(path) || existsSync(join(tree, path)),
    make(path, text) {
      made.push(path);
      texts.set(path, text);
    },
    change(path, ...edits) {
      texts.set(
        path,
        edits.reduce((text, edit) => edit(text), read(path)),
      );
    },
    /** Everything at once, so that a place that was not found leaves nothing half-written. */
    close() {
      for (const [path, text] of texts) {
        mkdirSync(dirname(join(tree, path)), { recursive: true });
        writeFileSync(join(tree, path), text);
      }
      return { made, changed: [...texts.keys()].filter((path) => !made.includes(path)) };
    },
  };
}

function nextNumber(tree) {
  const numbers = readdirSync(join(tree, 'apps/server/src/migrations/tenant')).map((file) => Number.parseInt(file, 10) || 0);
  return String(Math.max(...numbers) + 1).padStart(4, '0');
}

function writeServer(pad, names, fill) {
  const { context, contextDash, dash, dashes, number, prefix, thing, things, Thing, Things } = names;
  const folder = `apps/server/src/${contextDash}`;
  const app = 'apps/server/src/app.module.ts';
  if (!pad.has(`${folder}/index.ts`)) openContext(pad, names, fill);
  const inside = contextDash === 'organisation';
  // within the context that has members, they are its neighbours
  const near = (text) => (inside ? text.replace("{ Member } from '../organisation'", "{ Member } from './organisation.graphql'") : text);
  const nearer = (text) => (inside ? text.replace("memberShape } from '../organisation'", "memberShape } from './shapes'") : text);
  pad.make(`${folder}/${dash}.entity.ts`, fill('entity'));
  pad.make(`${folder}/${dash}.graphql.ts`, near(fill('graphql')));
  pad.make(`${folder}/${dash}-shape.ts`, nearer(fill('shape')));
  pad.make(`${folder}/${dash}.resolver.ts`, fill('resolver'));
  pad.make(`${folder}/${dash}.service.ts`, fill('service'));
  pad.make(`apps/server/src/migrations/tenant/${number}-${dashes}.ts`, fill('migration'));
  pad.change(
    'apps/server/src/migrations/tenant/index.ts',
    (text) => addImport(text, [things], `./${number}-${dashes}`),
    (text) => addTo(text, 'tenantMigrations', things),
  );
  pad.change(`${folder}/subjects.ts`, (text) => addTo(text, `${context}Subjects`, fill('subject').trimEnd()));
  const moduleFile = `${folder}/${contextDash}.module.ts`;
  const served = classesOf(pad.read(moduleFile)).find((name) => new RegExp(`core: \\[[^\\]]*\\b${name}\\b`).test(pad.read(app)));
  pad.change(
    moduleFile,
    (text) => addImport(text, [`${Thing}Resolver`], `./${dash}.resolver`),
    (text) => addImport(text, [Things], `./${dash}.service`),
    (text) => addProviders(text, served, [`${Thing}Resolver`, Things]),
  );
  pad.change(
    `${folder}/index.ts`,
    (text) => `${text}export { ${Thing}Entity } from './${dash}.entity';\nexport { ${thing}Shape } from './${dash}-shape';\n`,
  );
  pad.change(
    app,
    (text) => addImport(text, [`${Thing}Entity`], `./${contextDash}`),
    (text) => addTo(text, 'entities', `${Thing}Entity`),
  );
  pad.change('libs/kernel/src/id.ts', (text) => addTo(text, 'ID_PREFIXES', `${Thing}: '${prefix}'`));
  pad.change(
    'apps/server/src/node/node.resolver.ts',
    (text) => addImport(text, [`${thing}Shape`], `../${contextDash}`),
    (text) => addTo(text, 'SHAPES', `${Thing}: { shape: ${thing}Shape, right: '${Thing}' }`),
  );
  pad.change('apps/server/test/staff.ts', (text) => addTo(text, 'MADE', `${Thing}: { name: '${names.Words}' }`));
  pad.change(
    'libs/templates/src/roles.ts',
    (text) => addTo(text, 'EVERY_SUBJECT', `'${Thing}'`),
    (text) => addToProperty(text, 'admin', 'grants', `all('${Thing}', 'read', 'create', 'update')`),
  );
}

/** A context of its own: module, subjects, and what others may import. */
function openContext(pad, { context, Context, contextDash }, fill) {
  const folder = `apps/server/src/${contextDash}`;
  pad.make(`${folder}/subjects.ts`, fill('subjects'));
  pad.make(`${folder}/${contextDash}.module.ts`, fill('module'));
  pad.make(`${folder}/index.ts`, fill('index'));
  pad.change(
    'apps/server/src/app.module.ts',
    (text) => addImport(text, [`${Context}ApiModule`, `${context}Subjects`], `./${contextDash}`),
    (text) => addTo(text, 'core', `${Context}ApiModule`),
    (text) => addTo(text, 'subjects', `...${context}Subjects`),
  );
}

function writeConsole(pad, names, fill) {
  const { contextDash, thing, things, Thing, zh, WordsPlural } = names;
  const folder = `apps/console/src/${contextDash}`;
  pad.make(`${folder}/${thing}.ts`, fill('console'));
  pad.make(`${folder}/${thing}Messages.ts`, fill('messages'));
  pad.make(`${folder}/${Thing}List.tsx`, fill('list'));
  pad.make(`${folder}/${Thing}Show.tsx`, fill('show'));
  pad.make(`${folder}/${Thing}Dialog.tsx`, fill('dialog'));
  if (!pad.has(`${folder}/index.ts`)) pad.make(`${folder}/index.ts`, '');
  const pages = `list: lazy(() => import('./${Thing}List')), show: lazy(() => import('./${Thing}Show'))`;
  pad.change(
    `${folder}/index.ts`,
    (text) => addImport(text, ['lazy'], 'react'),
    (text) => `${text}\nexport { ${thing}Resource } from './${thing}';\nexport const ${things} = { name: '${things}', ${pages} };\n`,
  );
  pad.change(
    'apps/console/src/App.tsx',
    (text) => addImport(text, [`${thing}Resource`, things], `./${contextDash}`),
    (text) => addTo(text, 'resources', `${things}: ${thing}Resource`),
    (text) => addElement(text, 'Resource', `<Resource {...${things}} />`),
  );
  pad.change(
    'apps/console/src/shared/destinations.ts',
    (text) => addDefaultImport(text, 'Inbox', '@mui/icons-material/InboxOutlined'),
    (text) => addBeside(text, "path: '/customers'", `{ path: '/${things}', label: words.${things}, icon: Inbox, subject: '${Thing}' }`),
  );
  pad.change('apps/console/src/shared/messages.ts', (text) => addTo(text, 'words', `${things}: { zh: '${zh}', en: '${WordsPlural}' }`));
  pad.change(
    'apps/console/src/audit/messages.ts',
    (text) => addTo(text, 'words', `${Thing}: { zh: '${zh}', en: '${names.Words}' }`),
    (text) => addTo(text, 'SUBJECTS', `'${Thing}'`),
  );
}
