/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  roots: ['<rootDir>/tests/browser'],
  testMatch: ['**/*.browser.ts'],
  testTimeout: 60_000,
};
