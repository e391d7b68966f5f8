const { TestEnvironment } = require('jest-environment-node');

/** One test that fails is enough to find a mutant: those after it are left out. */
module.exports = class UntilTheFirstFailure extends TestEnvironment {
  handleTestEvent({ name, test }) {
    if (name === 'test_done' && test.errors.length > 0) this.hasFailed = true;
    if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
  }
};
