import tseslint from 'typescript-eslint';

const noClock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'A pure room reads no clock: take the day or the instant as a parameter.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'A pure room reads no clock: take the day or the instant as a parameter.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'A pure room throws no dice: take the randomness as a parameter.' },
  { selector: 'MemberExpression[object.name="process"]', message: 'A pure room knows nothing of the process it runs in.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'node_modules/', 'data/', 'reports/', '*.cjs', '*.js', 'bin/'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // What JSON.parse gives is checked by zod where it comes from outside.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // Handlers are async because the ports that they fill are.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/{calendar,policy,timetable,recording,escalation,notices,people,understanding,demo}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noClock] },
  },
  { files: ['**/*.mjs', 'desk/**/*.js'], extends: [tseslint.configs.disableTypeChecked], rules: { 'no-restricted-exports': 'off' } },
);
