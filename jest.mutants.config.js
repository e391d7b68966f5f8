// Run by Stryker only. A mutant shows itself in a few random histories, or in none of many.
process.env.HISTORIES = '20';
process.env.CHILDREN = '20';

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testEnvironment: require.resolve('./jest.mutants.environment.js'),
  testMatch: ['<rootDir>/tests/mutants/every-test.ts'],
  setupFiles: ['<rootDir>/tests/mutants/few-runs.ts'],
  watchman: false,
};
