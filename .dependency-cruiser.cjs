/** Who may import whom: one line a folder. A folder imports from the folders named and from itself. */

/** A name with `type:` before it may be imported for its types only. */
const ENGINE = {
  disk: [],
  rules: [],
  record: ['rules'],
  tactics: ['rules'],
  features: ['rules', 'tactics'],
  evaluator: ['rules'],
  network: ['rules', 'features', 'evaluator', 'disk'],
  search: ['rules', 'evaluator'],
  player: ['rules', 'evaluator', 'search'],
  dataset: ['rules', 'record'],
  selfplay: ['rules', 'evaluator', 'search', 'dataset'],
  training: ['rules', 'features', 'network', 'dataset', 'disk'],
  'gtp-client': ['rules', 'player'],
  arena: ['rules', 'record', 'player', 'gtp-client', 'disk'],
  run: ['dataset', 'selfplay', 'training', 'arena', 'network', 'disk'],
  explain: ['rules', 'tactics', 'evaluator', 'type:search'],
  protocol: ['type:rules', 'type:record', 'type:search'],
};

/** Here the parts are put together: each may import everything above it. */
for (const name of ['server', 'gtp', 'workers', 'cli']) ENGINE[name] = Object.keys(ENGINE);

const APP = {
  shared: ['type:engine/protocol'],
  'shared/disk': ['app/shared'],
  renderer: ['app/shared', 'engine/rules', 'engine/record', 'engine/protocol'],
  preload: ['app/shared'],
  main: ['app/shared', 'engine/protocol'],
  'browser-shell': ['app/shared', 'engine/protocol'],
  e2e: ['app/shared'],
};

/** Folders that compute and nothing else. */
const PURE = 'rules|record|tactics|features|evaluator|search|player|explain';

const TEST = '\\.test\\.tsx?$|^(engine|app/[^/]+)/testkit/';
const OURS = '^(app|engine)/';
/** Node code that the hosts have in common. */
const DISK = '^app/shared/disk/';
const BUILD = '^(app|engine)/build\\.mjs$';

/** The table itself has no circles, so neither have the folders. */
function assertNoCircles(table) {
  const done = new Set();
  const visit = (name, path) => {
    if (path.includes(name)) throw new Error(`Folders in a circle: ${[...path, name].join(' → ')}`);
    if (done.has(name)) return;
    for (const next of table[name] ?? []) visit(next.replace('type:', ''), [...path, name]);
    done.add(name);
  };
  for (const name of Object.keys(table)) visit(name, []);
}
assertNoCircles(ENGINE);

function rulesFor(from, allowed) {
  const bare = allowed.map((name) => name.replace('type:', ''));
  const typesOnly = allowed.filter((name) => name.startsWith('type:')).map((name) => name.slice(5));
  const path = `^${from}/`;
  const rules = [
    {
      name: `${from}-imports`,
      comment: `${from} may import from ${allowed.join(', ') || 'itself'} only.`,
      severity: 'error',
      from: { path, pathNot: TEST },
      to: { path: OURS, pathNot: `^(${[from, ...bare].join('|')})/|${BUILD}` },
    },
    {
      name: `${from}-test-imports`,
      comment: `Tests of ${from} may import a testkit besides.`,
      severity: 'error',
      from: { path: `${path}.*\\.test\\.tsx?$` },
      to: { path: OURS, pathNot: `^(${[from, ...bare, 'engine/testkit'].join('|')})/` },
    },
  ];
  if (typesOnly.length === 0) return rules;
  return [
    ...rules,
    {
      name: `${from}-types`,
      comment: `${from} may import types only from ${typesOnly.join(', ')}.`,
      severity: 'error',
      from: { path, pathNot: TEST },
      to: { path: `^(${typesOnly.join('|')})/`, dependencyTypesNot: ['type-only'] },
    },
  ];
}

const inEngine = (name) => name.replace(/^(type:)?/, '$1engine/');

module.exports = {
  forbidden: [
    ...Object.entries(ENGINE).flatMap(([name, allowed]) =>
      rulesFor(`engine/${name}`, allowed.map(inEngine)),
    ),
    ...Object.entries(APP).flatMap(([name, allowed]) => rulesFor(`app/${name}`, allowed)),
    {
      name: 'known-folders',
      comment: 'Code lies in a folder that the tables above know.',
      severity: 'error',
      from: {
        path: '^(app|engine)/[^/]+/.+\\.(ts|tsx)$',
        pathNot: `^(engine/(${Object.keys(ENGINE).join('|')}|testkit)|app/(${Object.keys(APP).join('|')}))/`,
      },
      to: {},
    },
    {
      name: 'testkit-is-for-tests',
      severity: 'error',
      from: { pathNot: TEST },
      to: { path: '^(engine|app/[^/]+)/testkit/' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: {},
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'entry-points-are-not-imported',
      severity: 'error',
      from: { path: OURS, pathNot: ['^engine/workers/', TEST] },
      to: { path: '^engine/workers/' },
    },
    {
      name: 'tensorflow-for-training-only',
      comment:
        'TensorFlow does not work from two threads: workers never load it, but processes of their own may.',
      severity: 'error',
      from: {
        path: OURS,
        pathNot: [
          '^engine/(network/tensorflow|training|cli)/',
          '^engine/workers/gradient-process\\.ts$',
          TEST,
        ],
      },
      to: { path: '^engine/network/tensorflow/|node_modules/@tensorflow/' },
    },
    {
      name: 'only-network-knows-runtimes',
      severity: 'error',
      from: { path: OURS, pathNot: ['^engine/network/onnx/', TEST] },
      to: { path: 'node_modules/(onnxruntime-|protobufjs)' },
    },
    {
      name: 'pure-folders',
      comment: 'They compute: no files, no processes, no windows.',
      severity: 'error',
      from: { path: `^engine/(${PURE})/`, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-without-electron-or-page',
      severity: 'error',
      from: { path: '^engine/' },
      to: { path: 'node_modules/(electron|react|react-dom|zustand|i18next|react-i18next)/' },
    },
    {
      name: 'electron-only-in-its-host',
      severity: 'error',
      from: { path: OURS, pathNot: '^app/(main|preload|e2e)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'page-without-node',
      comment: 'The page runs in a sandbox; the protocol and what hosts share run there too.',
      severity: 'error',
      from: {
        path: '^(app/(renderer|shared|preload)|engine/protocol)/',
        pathNot: [TEST, 'vite\\.config\\.ts$', DISK],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'disk-is-for-hosts',
      comment:
        'What the hosts keep on disk is done with Node: nothing that runs in the page sees it.',
      severity: 'error',
      from: { path: OURS, pathNot: ['^app/(main|browser-shell)/', DISK, TEST] },
      to: { path: DISK },
    },
    {
      name: 'building-is-for-start',
      comment: 'Only what runs before anything is built builds.',
      severity: 'error',
      from: { path: OURS, pathNot: '\\.mjs$' },
      to: { path: BUILD },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: OURS },
      to: { couldNotResolve: true, pathNot: '\\?|^@tensorflow/tfjs-node$|/dist/engine/cli\\.js$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/|\\.css$|\\.json$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
