import { iro, refusal, removeFolders, type Ran } from './iro';
import { printed, smallCouncil, type Notices } from './small-council';

afterAll(removeFolders);

const json = (ran: Ran) => printed<Notices & Record<string, unknown>>(ran);
const receivers = ({ notices }: Notices) => notices.map(({ kind, to }) => `${String(kind)} to ${String(to)}`);

const MORNING = '2026-11-23T08:30:00Z';

describe('iro sweep', () => {
  test('decides what people are told in the morning, once', () => {
    const run = smallCouncil();
    const swept = json(run('sweep', '--at', MORNING, '--json'));
    expect(swept).toMatchObject({ at: '2026-11-23T08:30:00.000Z', dryRun: false, recovered: 0, expired: 0, settled: [], morning: { done: '2026-11-23', missed: [] }, troubles: [] });
    expect(receivers(swept)).toContain('digest to iro');
    expect(swept.notices[0]).toEqual({
      id: 1, to: expect.any(String), kind: 'digest', subject: '2026-11-23', step: '', day: '2026-11-23', child: null, state: 'queued', reason: null, urgency: 'ordinary',
      notBefore: '2026-11-23T08:30:00.000Z', decidedAt: '2026-11-23T08:30:00.000Z', settledAt: null, attempts: 0, headline: null, standingFor: null,
    });
    expect(json(run('sweep', '--at', '2026-11-23T08:31:00Z', '--json'))).toMatchObject({ morning: { done: null, decided: 0 }, notices: [] });
    expect(json(run('notices', '--json')).notices).toEqual(swept.notices);
  });

  test('as a dry run says the same and changes nothing', () => {
    const run = smallCouncil();
    const rehearsed = json(run('sweep', '--at', MORNING, '--dry-run', '--json'));
    expect(json(run('notices', '--json')).notices).toEqual([]);
    expect({ ...rehearsed, dryRun: false }).toEqual(json(run('sweep', '--at', MORNING, '--json')));
  });

  test('in words names what was done and each notice', () => {
    const run = smallCouncil();
    expect(run('sweep', '--at', MORNING, '--dry-run').stdout).toMatch(/^A sweep at 2026-11-23T08:30:00\.000Z would do this; nothing was changed\.\n/);
    const { stdout } = run('sweep', '--at', MORNING);
    expect(stdout).toMatch(/^Swept at 2026-11-23T08:30:00\.000Z\.\nThe morning of 2026-11-23 was done\.\n\d+ notices decided, 0 of them to renew a digest; 0 expired; /);
    expect(stdout).toMatch(/\n\d+ {2}2026-11-23 {2}digest {2}to iro {2}queued, not before 2026-11-23T08:30:00\.000Z\n/);
  });

  test('after days of being down decides today\'s only, and ends what was queued before', () => {
    const run = smallCouncil();
    const digests = ({ notices }: Notices) => notices.filter(({ kind }) => kind === 'digest');
    const first = digests(json(run('sweep', '--at', MORNING, '--json'))).length;
    const swept = json(run('sweep', '--at', '2026-11-26T10:00:00Z', '--json'));
    expect(swept).toMatchObject({ expired: first, morning: { done: '2026-11-26', missed: ['2026-11-24', '2026-11-25'] } });
    expect(new Set(digests(swept).map(({ day: on }) => on))).toEqual(new Set(['2026-11-26']));
    expect(json(run('notices', '--state', 'expired', '--json')).notices).toHaveLength(first);
  });

  test('on a Sunday, or at Christmas, decides nothing', () => {
    const run = smallCouncil();
    for (const at of ['2026-11-22T09:00:00Z', '2026-12-25T09:00:00Z']) {
      expect(json(run('sweep', '--at', at, '--dry-run', '--json'))).toMatchObject({ morning: { done: null, missed: [] }, notices: [] });
    }
  });

  test('never goes back before what was seen to already', () => {
    const run = smallCouncil();
    run('sweep', '--at', '2026-11-24T08:30:00Z');
    expect(refusal(run('sweep', '--at', MORNING))).toBe('iro: --at: what fell due was seen to at 2026-11-24T08:30:00.000Z already: give that instant or a later one');
    expect(run('sweep', '--at', '2026-11-24T08:30:00Z').status).toBe(0);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['an instant without its zone', ['--at', '2026-11-23T08:30:00'], /--at: "2026-11-23T08:30:00" is not an instant: write it with its zone, such as 2026-11-23T08:30:00Z/],
    ['a day', ['--at', '2026-11-23'], /is not an instant/],
    ['a day that does not exist', ['--at', '2026-11-31T08:30:00Z'], /is not an instant/],
    ['no instant', [], /required option '--at <instant>' not specified/],
  ])('%s is refused', (_, args, sentence) => {
    expect(refusal(iro(['sweep', ...args]))).toMatch(sentence);
  });
});
