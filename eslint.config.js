/** What the linter asks for: typescript-eslint's strict rules with types, and a few house rules. */

import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Folders of the engine that compute and nothing else: neither a page nor a process around them. */
const PURE = ['rules', 'record', 'tactics', 'features', 'evaluator', 'search', 'player', 'explain'];
const PAGE = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'location',
  'HTMLElement',
  'Worker',
];
const PROCESS = ['process', 'Buffer', 'require', '__dirname', 'fetch', 'setTimeout', 'setInterval'];

const refused = (names, message) => ['error', ...names.map((name) => ({ name, message }))];

export default defineConfig(
  { ignores: ['dist/', 'release/', 'runs/', 'models/', 'test-results/', 'playwright-report/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Typed arrays in loops: the index is in range by construction.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['engine/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': refused(PAGE.slice(0, -1), 'The engine knows no page.') },
  },
  {
    files: PURE.map((folder) => `engine/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': refused([...PAGE, ...PROCESS], 'This folder only computes.'),
    },
  },
  { files: ['app/renderer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['**/*.test.{ts,tsx}', 'engine/testkit/**/*.ts', 'app/e2e/**/*.ts'],
    rules: {
      // Fakes have the shape of what they stand for, also where they need less.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
