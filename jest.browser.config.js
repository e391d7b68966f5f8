/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  roots: ['<rootDir>/tests/browser'],
  testMatch: ['**/*.browser.ts'],
  testTimeout: 60_000,
  // Most of their time these tests wait for a browser or a server, so they are worth a second worker on the smallest machine.
  maxWorkers: 2,
};
