import { spawnSync } from 'node:child_process';
import { IRO, iro, jsonLines, refusal } from './iro';

const raise = {
  at: '2026-11-23T10:15:00Z', by: 'iro.lee', do: 'raise', escalation: 'E1', child: 'C1042', stage: 1, bypassReason: null, concerns: ['report_missing'],
  impact: '…', childView: '…', actions: [{ what: '…', who: '…', by: '2026-12-01', measure: '…' }],
};
const respond = { at: '2026-12-01T09:00:00Z', by: 'tm.ada', do: 'respond', escalation: 'E1', text: '…' };

const lines = (...commands: unknown[]) => commands.map((command) => `${JSON.stringify(command)}\n`).join('');
const run = (input: string, more: readonly string[] = ['--council', 'handbook', '--json']) => iro(['escalate', ...more], { input });

describe('iro escalate', () => {
  test('gives the contract\'s example as the contract says', () => {
    const ran = run(lines(raise));
    expect(ran.stdout).toBe('{"ok":true,"state":{"status":"awaiting_response","stage":1,"opened":"2026-11-23","responseDue":"2026-11-30","formalTotalDue":"2026-12-21",'
      + '"responseOverdue":false,"totalOverdue":false,"raisedAt":1,"respondedLate":false,"cafcassReferred":null}}\n');
    expect(ran).toMatchObject({ status: 0, stderr: '' });
  });

  test('answers each line with a line, and reads on after a bad one', () => {
    const input = `\uFEFF${lines(raise)}nonsense\n{"do":\n\n   \n[]\r\n"raise"\n${lines({ ...respond, at: 'then' }, { ...respond, text: ' ' }, respond)}`;
    expect(jsonLines(run(input))).toMatchObject([
      { ok: true }, { error: 'bad_command' }, { error: 'bad_command' }, { error: 'bad_command' }, { error: 'bad_command' }, { error: 'bad_command' },
      { error: 'bad_command' }, { error: 'bad_time' }, { error: 'missing_field' }, { ok: true, state: { status: 'responded', respondedLate: true } },
    ]);
  });

  test('a last line needs no end, and nothing in is nothing out', () => {
    expect(jsonLines(run(lines(raise).trimEnd()))).toHaveLength(1);
    expect(run('')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('begins with an empty register each time', () => {
    expect(jsonLines(run(lines(raise)))).toEqual(jsonLines(run(lines(raise))));
    expect(jsonLines(run(lines(respond)))).toMatchObject([{ ok: false, error: 'unknown_escalation' }]);
  });

  test('climbs the ladder of the council that is named, or of the installation', () => {
    const five = lines({ ...raise, stage: 5, bypassReason: 'why' });
    expect(jsonLines(run(five, ['--council', 'bathnes-2024', '--json']))).toMatchObject([{ ok: true, state: { stage: 5 } }]);
    expect(jsonLines(iro(['escalate', '--json'], { input: five, environment: { COUNCIL_POLICY: 'bathnes-2024' } }))).toMatchObject([{ ok: true }]);
    expect(jsonLines(run(five))).toMatchObject([{ error: 'stage_not_on_ladder' }]);
  });

  test('says it in words where JSON is not asked for', () => {
    const words = run(lines(raise, { ...raise, escalation: 'E2', stage: 'informal' }, 7, { ...respond, at: '2026-12-22T09:00:00Z', do: 'show' }), ['--council', 'handbook']).stdout;
    expect(words.split('\n')).toEqual([
      'awaiting_response at stage 1; response due 2026-11-30; all stages due 2026-12-21',
      'awaiting_response at stage informal; response due 2026-11-30',
      'refused (bad_command): A command is an object with a "do".',
      'awaiting_response at stage 1; response due 2026-11-30, overdue; all stages due 2026-12-21, overdue',
      '',
    ]);
  });

  test('a hundred thousand lines are answered as they come', () => {
    const show = { at: '2026-11-24T09:00:00Z', by: 'iro.lee', do: 'show', escalation: 'E1' };
    const { status, stdout } = spawnSync(process.execPath, ['--max-old-space-size=64', IRO, 'escalate', '--council', 'handbook', '--json'], {
      input: lines(raise) + lines(show).repeat(100_000), encoding: 'utf8', maxBuffer: 100_000_000, env: { PATH: process.env.PATH, DATA_DIR: 'no-installation' },
    });
    expect(status).toBe(0);
    expect(stdout.match(/"ok":true/g)).toHaveLength(100_001);
  });
});

describe('wrong options end it with status 2', () => {
  test.each([
    ['an unknown council', ['escalate', '--council', 'atlantis']],
    ['an unknown option', ['escalate', '--today', '2026-11-23']],
    ['an argument', ['escalate', 'commands.jsonl']],
  ])('%s', (_, args) => {
    expect(refusal(iro(args))).toMatch(/^iro: /);
  });

  test('and --help tells them', () => {
    expect(iro(['escalate', '--help'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/--council[\s\S]+--json/) });
  });
});
