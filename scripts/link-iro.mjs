// Puts the project's own command among the installed ones, where npx looks first. Without it npx installs the checkout
// into a cache of its own at the first call, which is slow, and fails when two first calls come at once.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const bin = join(import.meta.dirname, '..', 'node_modules', '.bin');
mkdirSync(bin, { recursive: true });
rmSync(join(bin, 'iro'), { force: true });
symlinkSync(join('..', '..', 'bin', 'iro.js'), join(bin, 'iro'));
