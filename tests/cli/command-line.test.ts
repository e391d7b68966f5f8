import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, iro, IRO, refusal, removeFolders } from './iro';

afterAll(removeFolders);

const commands = ['timetable', 'understand', 'import', 'people', 'due', 'sweep', 'notices', 'policy check', 'policy show', 'calendar refresh', 'demo write'].map((name) => name.split(' '));

describe('help', () => {
  test('of iro names every command', () => {
    const { status, stdout, stderr } = iro(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const [name] of commands) expect(stdout).toContain(name);
  });

  test.each(commands)('of %s %s', (...command) => {
    const { status, stdout, stderr } = iro([...command.filter(Boolean), '--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Usage: iro ${command.filter(Boolean).join(' ')}`));
  });
});

describe('what is typed wrong is said in one line', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['no command', [], /say which command is meant \(see iro --help\)/],
    ['half a command', ['policy'], /say which command is meant/],
    ['an unknown command', ['timetabel'], /unknown command 'timetabel'/],
    ['an unknown option', ['people', '--yaml'], /unknown option '--yaml'/],
    ['an option without its value', ['timetable', '--today'], /'--today <day>' argument missing/],
    ['something needed left out', ['due'], /required option '--person <id>' not specified/],
    ['a path left out', ['import', '--format', 'facts'], /missing required argument 'path'/],
    ['something too much', ['people', 'please'], /too many arguments/],
  ])('%s', (_, args, sentence) => {
    expect(refusal(iro(args))).toMatch(sentence);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['a wrong setting', { PORT: 'http' }, /^iro: PORT: /],
    ['a policy of the installation that is not there', { COUNCIL_POLICY: 'atlantis' }, /there is no policy "atlantis"/],
    ['bank holidays damaged by hand', { DATA_DIR: aFolder({ 'bank-holidays.json': '{' }) }, /bank-holidays\.json: is not JSON/],
    ['a damaged database', { DATA_DIR: aFolder({ 'iro.sqlite': 'no database '.repeat(500) }) }, /iro\.sqlite" is damaged or is no SQLite database/],
  ])('%s', (_, environment, sentence) => {
    expect(refusal(iro(['due', '--person', 'iro'], { environment }))).toMatch(sentence);
  });

  test('the settings of a server that runs in production ask nothing of a command', () => {
    expect(iro(['timetable', '--council', 'handbook'], { environment: { NODE_ENV: 'production' } })).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('where it runs', () => {
  const underNode = (version: string) =>
    spawnSync(process.execPath, ['-e', `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require(${JSON.stringify(IRO)})`, 'people'], { encoding: 'utf8', env: {} });

  test.each(['20.11.1', '22.23.3', '8.0.0'])('Node %s is said to be too old', (version) => {
    const { status, stdout, stderr } = underNode(version);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^iro needs Node 24 or newer, and this is Node ${version.replaceAll('.', '\\.')}\\. [^\\n]+npx iro[^\\n]+\\n$`));
  });

  test('the file that says so can be read by any Node', () => {
    expect(readFileSync(IRO, 'utf8')).not.toMatch(/\b(const|let|await|import|async)\b|=>|`|\?\.|\?\?/);
  });

  test('a reader that has seen enough is no fault', async () => {
    const child = spawn(process.execPath, [IRO, 'timetable', '--council', 'handbook', '--today', '2026-07-01', '--json'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdin.on('error', () => undefined);
    child.stdin.end('{"child":"A","care":{"started":"2024-03-09"}}\n'.repeat(20_000));
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = (await once(child, 'exit')) as [number | null];
    expect([status, Buffer.concat(errors).toString()]).toEqual([0, '']);
  });

  test('no command loads a package of Teams, nor a web server', () => {
    const hook = join(aFolder({
      'no-teams.cjs': `const { Module } = require('node:module');
        const load = Module._load;
        Module._load = function (request, ...rest) {
          if (/^(botbuilder|botframework-|@microsoft\\/teams-ai|restify)/.test(request)) { process.stderr.write('loads ' + request); process.exit(99); }
          return load.call(this, request, ...rest);
        };`,
    }), 'no-teams.cjs');
    const node = ['--require', hook];
    expect(spawnSync(process.execPath, [...node, '-e', 'require("botbuilder")'], { cwd: join(__dirname, '..', '..') }).status).toBe(99);
    const environment = { DATA_DIR: join(aFolder(), 'data') };
    for (const args of [['timetable'], ['understand'], ['people'], ['policy', 'show', 'handbook'], ['due', '--person', 'x'], ['sweep', '--at', '2026-11-23T08:30:00Z'], ['notices'], ['import', '.', '--format', 'facts'], ['calendar', 'refresh', 'x'], ['demo', 'write', aFolder()]]) {
      expect(iro(args, { node, environment }).stderr).not.toContain('loads ');
    }
  });
});
