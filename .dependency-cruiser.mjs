/**
 * Who may import whom: kernel ← the other libs ← apps, and inside the server core ← context.
 * Each rule has a fixture in tools/checks/fixtures that breaks it.
 */
const spec = '[.]spec[.]tsx?$';
const contexts = 'organisation|regulation|customer|service|audit|view|export|posting|feedback|notification|reading|quality|training|appraisal|accountability|care|integration';

const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

export default {
  forbidden: [
    forbid('libs-import-no-apps', { path: '^libs/' }, { path: '^(apps|tools)/' }, 'A rule knows no program that uses it.'),
    forbid(
      'apps-stay-apart',
      { path: '^apps/([^/]+)/', pathNot: spec },
      { path: '^apps/(?!$1/)' },
      'Apps share the contract and the libs, nothing else.',
    ),
    forbid('kernel-imports-nothing-of-ours', { path: '^libs/kernel/' }, { path: '^(apps|libs)/(?!kernel/)' }),
    forbid(
      'libs-stay-apart',
      { path: '^libs/(?!templates/|kinds/)([^/]+)/' },
      { path: '^libs/(?!kernel/|$1/)' },
      'Contexts meet in the server; only the register of kinds and the templates speak of several.',
    ),
    forbid('kinds-know-no-template', { path: '^libs/kinds/' }, { path: '^libs/templates/' }),
    forbid(
      'templates-know-the-rules-only',
      { path: '^libs/templates/' },
      { path: '^libs/(?!templates/|kernel/|kinds/|regulation/|service/|organisation/|customer/|care/|form/|quality/|appraisal/|accountability/)' },
    ),
    forbid('libs-by-their-index', { path: '^(?:apps|libs)/([^/]+)/' }, { path: '^libs/(?!$1/)[^/]+/(?!src/index[.]ts$)' }),
    forbid(
      'libs-are-pure',
      { path: '^libs/', pathNot: `${spec}|/(jest[.]config[.]mjs)$` },
      { dependencyTypes: ['core'] },
      'A rule runs in the server, in the browser and in a stand-alone verifier.',
    ),
    forbid(
      'libs-need-no-framework',
      { path: '^libs/', pathNot: spec },
      { path: 'node_modules/(@nestjs|@apollo|fastify|typeorm|pg|react|react-dom|react-admin|graphql|@mui)/' },
    ),
    forbid(
      'no-server-code-in-the-browser',
      { path: '^apps/(console|portal)/src/', pathNot: spec },
      { path: 'node_modules/(@nestjs|@apollo|fastify|typeorm|pg|@node-rs)/' },
    ),
    forbid('browser-code-uses-no-node', { path: '^apps/(console|portal)/src/', pathNot: spec }, { dependencyTypes: ['core'] }),
    forbid(
      'client-library-uses-no-node',
      { path: '^apps/client/src/', pathNot: `${spec}|^apps/client/src/command/` },
      { dependencyTypes: ['core'] },
      'Customers use it in browsers and workers too; only the command line runs in Node.',
    ),
    forbid('portal-has-no-ui-kit', { path: '^apps/portal/src/' }, { path: 'node_modules/(@mui|react-admin|ra-[^/]+)/' }),
    forbid('core-knows-no-context', { path: '^apps/server/src/core/', pathNot: spec }, { path: `^apps/server/src/(${contexts})/` }),
    forbid(
      'contexts-by-their-index',
      { path: `^apps/server/src/(${contexts})/`, pathNot: spec },
      { path: `^apps/server/src/(?!$1/)(${contexts})/(?!index[.]ts$)` },
    ),
    forbid(
      'resolvers-know-no-database',
      { path: '^apps/server/src/.*[.]resolver[.]ts$' },
      { path: '[.]entity[.]ts$|node_modules/(typeorm|pg)/' },
    ),
    forbid(
      'entities-know-no-graphql',
      { path: '^apps/server/src/.*[.]entity[.]ts$' },
      { path: '[.]graphql[.]ts$|node_modules/(@nestjs/graphql|graphql)/' },
    ),
    forbid(
      'migrations-stand-alone',
      { path: '^apps/server/src/migrations/', pathNot: spec },
      { path: `^apps/server/src/(${contexts})/` },
      'A migration says what was true when it was written; code it imported would move on.',
    ),
    forbid('no-cycles', {}, { circular: true, dependencyTypesNot: ['type-only'] }),
    forbid('no-unresolvable', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
