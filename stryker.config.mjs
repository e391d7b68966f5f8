/**
 * Mutation tests of the rooms in which the dates are made: `npx stryker run`, or for one room
 * `npx stryker run --mutate 'src/escalation/**\/*.ts'`. Texts are left alone: what is said to people is not tested letter by letter.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/{escalation,calendar,timetable}/**/*.ts'],
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'jest',
  jest: { configFile: 'jest.mutants.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // What runs once, when a file is loaded, would be all the tests again for each mutant; the types hold most of it.
  ignoreStatic: true,
  concurrency: 2,
  // A runner keeps what each run loaded; a new one now and then holds its memory down.
  maxTestRunnerReuse: 150,
  // A machine that is busy with something else must not make survivors look like endless loops.
  timeoutMS: 30_000,
  incremental: false,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'reports/mutants/mutants.json' },
  htmlReporter: { fileName: 'reports/mutants/mutants.html' },
  thresholds: { high: 90, low: 85, break: 85 },
  tempDirName: 'reports/stryker',
  ignorePatterns: ['/bin', '/build', '/cards', '/coverage', '/data', '/desk', '/dist', '/docs', '/manifest', '/reports', '/scripts'],
};
