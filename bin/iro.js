#!/usr/bin/env node
'use strict';

// Written for any Node, so that one that is too old is told so and does not stumble over what it does not know.
var NEEDED = 24;
var running = Number(process.versions.node.split('.')[0]);
if (running < NEEDED) {
  process.stderr.write(
    'iro needs Node ' + NEEDED + ' or newer, and this is Node ' + process.versions.node + '. Inside the checkout run it as "npx iro ...": npm ci has put the right Node there.\n',
  );
  process.exit(2);
}
require('../dist/cli/main.js').main(process.argv);
