import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Shared by all stages; none of it knows a stage. */
const GROUND = ['core', 'access', 'places', 'prices', 'documents', 'cases'];

/** The chain in its order (design.md §6). A stage may import the ground and the stages before it. */
const STAGES =
  'drives sponsors funds register lists checks allocation payments cards ceremonies handovers letters coverage outreach reports'.split(
    ' ',
  );

const no = (group, message, more = {}) => ({ group, message, ...more });
const folder = (name) => [`@/lib/${name}`, `@/lib/${name}/*`, `@/lib/${name}/**`];
const parts = (...names) => names.flatMap(folder);

const NO_PARENT = no(['../*', '..'], 'Import with @/ so that the boundary rules can see it.');
const NO_UI = no(['@/app/*', '@/app/**', '@/components/*', '@/components/**'], 'lib never imports the pages.');
const NO_DB = no(
  ['@/lib/core/db'],
  'Data is reached through defineQuery and defineCommand, which ask for a permission.',
);
const NO_CLIENT = no(['@/lib/generated/**'], 'Only lib/core/db.ts makes a Prisma client.', {
  importNamePattern: '^PrismaClient$',
});
const NO_DATA = no(['@/lib/generated/**', '@/lib/core/db'], 'Pages get rows from queries; types are welcome.', {
  allowTypeImports: true,
});
const NO_READS = no(['@/lib/*/queries'], 'A component gets its rows from the page; types are welcome.', {
  allowTypeImports: true,
});
const NO_EAGER_LINK = { name: 'next/link', message: 'components/ui/link.tsx, which asks for nothing beforehand.' };
const NO_BIG_ZOD = { name: 'zod', message: 'What reaches the browser uses zod/mini.' };

/** A place is a role of the database: whoever may enter one by himself is past every permission. */
const NO_PLACE = no(['**/core/place', './place'], 'defineCommand and defineQuery enter the place of their actor.', {
  importNamePattern: '^(inPlace|enterPlace)$',
});
/** The doors themselves, the look-up of who asks and what runs without anybody asking. */
const MAY_ENTER_PLACES = [
  ...'audit-seal command hold-job jobs public-command query read-together'
    .split(' ')
    .map((name) => `lib/core/${name}.ts`),
  'lib/access/read-actor.ts',
  'lib/access/throttle.ts',
  'lib/checks/ask-elsewhere.ts',
  'lib/commands/worker.ts',
];

/** In flat config a later block replaces the same rule, so each block carries its whole list. */
const imports = (patterns, paths = []) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NO_PARENT, ...patterns], paths }],
});
const LIB = [NO_UI, NO_DB, NO_CLIENT];

const later = (stage) => parts(...STAGES.slice(STAGES.indexOf(stage) + 1));
const orderOfStages = STAGES.map((stage) => ({
  files: [`lib/${stage}/**`],
  rules: imports([
    ...LIB,
    ...(later(stage).length > 0
      ? [no(later(stage), 'A stage never imports a later one; start its work by job name.')]
      : []),
  ]),
}));
const purePlaces = STAGES.concat(GROUND).map((stage) => ({
  files: [`lib/${stage}/rules.ts`, `lib/${stage}/schema.ts`],
  rules: imports(
    [
      ...LIB,
      no(
        ['@/lib/generated/**', 'next/**', 'node:*', '@/lib/*/queries', '@/lib/*/actions'],
        'Rules and schemas are pure.',
        {
          allowTypeImports: true,
        },
      ),
      ...(STAGES.includes(stage) && later(stage).length > 0
        ? [no(later(stage), 'A stage never imports a later one.')]
        : []),
      ...(GROUND.includes(stage) ? [no(parts(...STAGES), 'The ground knows no stage.')] : []),
    ],
    [NO_BIG_ZOD],
  ),
}));

const NO_BARREL = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from where it is written.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import from where it is written.' },
];

/** An English name is optional: only these know what to say without one. */
const NO_BARE_ENGLISH = {
  selector: "ConditionalExpression > MemberExpression[property.name='nameEn']",
  message: 'nameOf, placeName or sponsorName say a name in the language of the reader.',
};

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.next',
      '.data',
      'lib/generated',
      'next-env.d.ts',
      'public',
      'test-results',
      'playwright-report',
    ],
  },
  { plugins: { '@typescript-eslint': tseslint.plugin } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      'no-restricted-syntax': ['error', ...NO_BARREL, NO_BARE_ENGLISH],
      'max-lines': ['error', { max: 250 }],
      ...imports([NO_CLIENT]),
    },
  },
  {
    files: ['lib/drives/name-of.ts', 'lib/places/ward-name.ts', 'lib/sponsors/rules.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NO_BARREL] },
  },
  { files: ['app/**', 'proxy.ts'], rules: imports([NO_DATA], [NO_EAGER_LINK]) },
  {
    files: ['components/**'],
    ignores: ['components/ui/link.tsx'],
    rules: imports([NO_DATA, NO_READS], [NO_BIG_ZOD, NO_EAGER_LINK]),
  },
  { files: ['lib/**'], rules: imports(LIB) },
  {
    files: GROUND.map((name) => `lib/${name}/**`),
    rules: imports([...LIB, no(parts(...STAGES), 'The ground knows no stage.')]),
  },
  ...orderOfStages,
  ...purePlaces,
  { files: ['lib/core/db.ts'], rules: imports([NO_UI]) },
  {
    files: ['app/**', 'components/**', 'lib/**', 'proxy.ts'],
    ignores: MAY_ENTER_PLACES,
    // The plain rule, beside the one of the blocks above: its exceptions are files, whatever their stage.
    rules: { 'no-restricted-imports': ['error', { patterns: [NO_PLACE] }] },
  },
  {
    files: ['tests/**'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-restricted-imports': 'off' },
  },
);
