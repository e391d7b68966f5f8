// Opens Microsoft 365 Agents Playground on the running assistant. It is fetched on demand and no part of the project: its licence is for evaluation only.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLAYGROUND = '@microsoft/m365agentsplayground@0.2.28';
const SETTINGS = '.m365agentsplayground.yml';
const assistant = `http://127.0.0.1:${process.env.PORT || 3978}`;

const runs = await fetch(`${assistant}/healthz`).then(({ ok }) => ok, () => false);
if (!runs) {
  console.error(`The assistant does not answer at ${assistant}: start it first, in another window, with "npm start" (and the same PORT).`);
  process.exit(1);
}

// It reads its settings from the folder where it starts, and leaves its log there.
const folder = mkdtempSync(join(tmpdir(), 'playground-'));
copyFileSync(join(import.meta.dirname, '..', SETTINGS), join(folder, SETTINGS));

const settings = ['--app-endpoint', `${assistant}/api/messages`, '--channel-id', 'msteams', '--disable-telemetry', ...process.argv.slice(2)];
const playground = spawn('npm', ['exec', '--yes', '--', PLAYGROUND, ...settings], { cwd: folder, stdio: 'inherit', detached: true });
playground.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? 0;
});
// npm starts it through a shell, and ends without ending it: so the whole group is told.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.kill(-playground.pid, signal));
