import * as fc from 'fast-check';

// For mutation tests: that a property fails is enough, and looking for its smallest failure takes longer than everything else.
fc.configureGlobal({ endOnFailure: true, numRuns: 20 });
