import { refusal, removeFolders, type Ran } from './iro';
import { printed, smallCouncil, type Notices } from './small-council';

afterAll(removeFolders);

const MORNING = '2026-11-23T08:30:00Z';

const json = (ran: Ran) => printed<Notices>(ran);

describe('iro notices', () => {
  const run = smallCouncil();
  run('sweep', '--at', MORNING);
  run('sweep', '--at', '2026-11-24T08:30:00Z');

  test('lists those to a person, or in a state, or both', () => {
    const all = json(run('notices', '--json')).notices;
    const toIro = json(run('notices', '--person', 'iro', '--json')).notices;
    expect(toIro.map(({ to, day: on, state }) => [to, on, state])).toEqual([['iro', '2026-11-23', 'expired'], ['iro', '2026-11-24', 'queued']]);
    expect(json(run('notices', '--person', 'iro', '--state', 'queued', '--json')).notices).toEqual(toIro.slice(1));
    expect(all.length).toBeGreaterThan(2);
    expect(json(run('notices', '--child', 'C101', '--json')).notices).toEqual([]);
  });

  test('has a line for each, and says where there is none', () => {
    expect(run('notices', '--person', 'iro').stdout).toMatch(
      /^\d+ {2}2026-11-23 {2}digest {2}to iro {2}expired at 2026-11-24T08:30:00\.000Z\n\d+ {2}2026-11-24 {2}digest {2}to iro {2}queued, not before 2026-11-24T08:30:00\.000Z\n$/,
    );
    expect(run('notices', '--state', 'refused').stdout).toBe('There are no such notices.\n');
    expect(run('notices', '--state', 'refused', '--json').stdout).toBe('{"notices":[]}\n');
  });

  test('leaves out what a rule that is being tried out would have had sent, and lists only that where it is asked for', () => {
    expect(run('notices', '--monitor', '--json').stdout).toBe('{"notices":[]}\n');
    expect(refusal(run('notices', '--monitor', '--state', 'queued'))).toMatch(/--monitor: what is monitored has no other state/);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a state that is not known', ['--state', 'lost'], /--state: "lost" is none of queued, sending, delivered, refused, /],
    ['somebody who was never on the staff list', ['--person', 'nobody'], /--person: nobody with the id "nobody" was ever on the staff list/],
    ['a child who is not known', ['--child', 'C999'], /--child: no child with the id "C999" is known here/],
  ])('%s is refused', (_, args, sentence) => {
    expect(refusal(run('notices', ...args))).toMatch(sentence);
  });
});
