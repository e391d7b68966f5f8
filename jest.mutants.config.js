// Run by Stryker only. A mutant shows itself in a few random histories, or in none of many.
process.env.HISTORIES = '20';
process.env.CHILDREN = '20';

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  setupFiles: ['<rootDir>/tests/escalation/first-failure.ts'],
  roots: ['<rootDir>/tests/escalation', '<rootDir>/tests/calendar', '<rootDir>/tests/timetable'],
};
