import { instantAfter } from '../../src/calendar/london';
import { day } from '../../src/calendar/local-date';
import { auditOfChild } from '../../src/store/audit';
import { importBatch } from '../../src/store/import-batch';
import { about, batch, closeAll, instant, noon, person } from '../store/samples';
import { message, notice, Office, staff } from './office';

let office: Office;

beforeEach(async () => {
  office = await Office.open();
});

afterEach(closeAll);

describe('somebody who is to be told something', () => {
  test('gets one message, and the notice says where it is and what it said', async () => {
    await office.tell(notice());
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.']);
    expect(await office.notices()).toMatchObject([
      { state: 'delivered', conversation: 'chat-anna', message: 'chat-anna-1', headline: 'A review is late.', attempts: 1, settledAt: noon },
    ]);
  });

  test('gets one message where the same was decided twice', async () => {
    await office.tell(notice(), notice());
    await office.tell(notice());
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.']);
  });

  test('is told before others where it is urgent, and else in the order of the times', async () => {
    await office.decide(
      notice({ subject: 'second', notBefore: instant('2026-11-23T11:00:00Z') }),
      notice({ subject: 'first', notBefore: instant('2026-11-23T10:00:00Z') }),
      notice({ subject: 'urgent', urgency: 'urgent' }),
    );
    await office.sender.drain();
    expect(office.teams.chatOf('anna')).toEqual(['urgent', 'first', 'second']);
  });

  test('is not told before the time to undo it is over', async () => {
    await office.tell(notice({ notBefore: instantAfter(noon, 30_000) }));
    expect(office.teams.chatOf('anna')).toEqual([]);
    office.passes(30_000);
    await office.sender.drain();
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.']);
  });

  test('is told what is true when it is sent, not what was true when it was decided', async () => {
    await office.decide(notice());
    office.compose = async () => message('Two reviews are late.');
    await office.sender.drain();
    expect(office.teams.chatOf('anna')).toEqual(['Two reviews are late.']);
  });

  test('is not told what is no longer so', async () => {
    office.compose = async () => ({ kind: 'overtaken', why: 'the review was held' });
    await office.tell(notice());
    expect(office.teams.calls).toEqual([]);
    expect(await office.ends()).toEqual(['overtaken: the review was held']);
  });

  test('is not told what no longer matters', async () => {
    await office.tell(notice({ expires: noon }), notice({ subject: 'Still matters.', expires: instantAfter(noon, 1) }));
    expect(office.teams.chatOf('anna')).toEqual(['Still matters.']);
    expect(await office.ends()).toEqual(['expired', 'delivered']);
  });

  test('is told once they are at work', async () => {
    const morning = instant('2026-11-24T08:00:00Z');
    office.tellable = (_, at) => (at < morning ? morning : at);
    await office.tell(notice());
    expect(await office.ends()).toEqual(['queued: not at work']);
    office.at = morning;
    await office.sender.drain();
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.']);
  });

  test('is told of children with a line in the audit trail for each, once, though the first try failed', async () => {
    const shown = [
      { child: 'C1', grounds: { reason: 'allocated', actingFor: null } },
      { child: 'C1', grounds: { reason: 'allocated', actingFor: null } },
      { child: 'C2', grounds: { reason: 'covering', actingFor: { person: person('ben'), reason: 'allocated' } } },
    ] as const;
    office.compose = async () => message('Two reviews are late.', shown);
    office.teams.breaks({ kind: 'later', reason: 'busy', retryAfterMs: null });
    await office.tell(notice());
    await office.minutesPass(1);
    expect(office.teams.chatOf('anna')).toEqual(['Two reviews are late.']);
    const [one, two] = await office.store.write(async (tx) => [await auditOfChild(tx, 'C1'), await auditOfChild(tx, 'C2')]);
    expect(one).toMatchObject([{ at: noon, actor: 'anna', actingFor: null, action: 'told', reason: 'allocated', detail: 'There is something new' }]);
    expect(two).toMatchObject([{ actor: 'anna', actingFor: 'ben', reason: 'covering' }]);
  });

  test('is told nothing once they work here no longer', async () => {
    const others = staff.filter((id) => id !== 'anna').map((id) => person(id));
    await importBatch(office.store, batch({ people: others }), about({ at: instantAfter(noon, 1) }));
    await office.tell(notice());
    expect(office.teams.calls).toEqual([]);
    expect(await office.ends()).toEqual(['refused: they no longer work here']);
  });
});

describe('where somebody is away', () => {
  test('whoever stands in is told, and the notice says so', async () => {
    office.route = ({ to }) => (to === 'anna' ? { kind: 'stands_in', person: 'ben' } : { kind: 'to' });
    await office.tell(notice());
    expect(office.teams.chatOf('anna')).toEqual([]);
    expect(office.teams.chatOf('ben')).toEqual(['A review is late.']);
    expect(await office.ends()).toEqual(['overtaken: away: whoever stands in is told', 'delivered']);
    expect((await office.notices())[1]).toMatchObject({ to: 'ben', standingFor: 'anna' });
  });

  test('whoever stands in and is told the same already is told once', async () => {
    office.route = ({ to }) => (to === 'anna' ? { kind: 'stands_in', person: 'ben' } : { kind: 'to' });
    await office.tell(notice({ to: 'ben' }), notice());
    expect(office.teams.chatOf('ben')).toEqual(['A review is late.']);
  });

  test('it comes back to whoever is there again before the one who stood in was told', async () => {
    const tomorrow = instant('2026-11-24T12:00:00Z');
    office.route = ({ to }) => (to === 'anna' ? { kind: 'stands_in', person: 'ben' } : { kind: 'to' });
    office.tellable = (_, at) => (at < tomorrow ? tomorrow : at);
    await office.tell(notice());
    office.at = tomorrow;
    office.route = ({ to }) => (to === 'ben' ? { kind: 'stands_in', person: 'anna' } : { kind: 'to' });
    await office.sender.drain();
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.']);
    expect(office.teams.chatOf('ben')).toEqual([]);
    expect(await office.ends()).toEqual(['delivered', 'overtaken: away: whoever stands in is told']);
  });

  test('and nobody stands in, those are told who are next', async () => {
    office.route = ({ to }) => (to === 'anna' ? { kind: 'nobody', tell: ['cara', 'dev'] } : { kind: 'to' });
    await office.tell(notice());
    expect(office.teams.chatOf('cara')).toEqual(['A review is late.']);
    expect(office.teams.chatOf('dev')).toEqual(['A review is late.']);
    expect(await office.ends()).toEqual(['nobody: nobody acts for them', 'delivered', 'delivered']);
    expect((await office.notices()).map(({ standingFor }) => standingFor)).toEqual([null, 'anna', 'anna']);
  });

  test('a post without a holder is told to nobody', async () => {
    await office.tell(notice({ to: null }));
    expect(await office.ends()).toEqual(['nobody']);
  });
});

describe('a card that is put up to date', () => {
  const renewal = (step = 'again') => notice({ subject: 'Two reviews are late.', step, renews: 1 });

  beforeEach(() => office.tell(notice()));

  test('changes where it is, and notifies nobody', async () => {
    await office.tell(renewal());
    expect(office.teams.chatOf('anna')).toEqual(['Two reviews are late.']);
    expect(office.teams.notified('anna')).toBe(1);
    expect(await office.notices()).toMatchObject([{ headline: 'Two reviews are late.' }, { state: 'delivered', message: 'chat-anna-1', conversation: 'chat-anna' }]);
  });

  test('does so at any hour, and where its receiver is away', async () => {
    office.route = () => ({ kind: 'stands_in', person: 'ben' });
    office.tellable = (_, at) => instantAfter(at, 3_600_000);
    await office.tell(renewal());
    expect(office.teams.chatOf('anna')).toEqual(['Two reviews are late.']);
  });

  test('is left alone while nothing has changed', async () => {
    await office.tell(notice({ step: 'again', renews: 1 }));
    expect(office.teams.calls).toHaveLength(1);
    expect(await office.ends()).toEqual(['delivered', 'overtaken: nothing has changed']);
  });

  test('goes back to what it was', async () => {
    await office.tell(renewal());
    await office.tell(notice({ step: 'and again', renews: 1 }));
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.']);
  });

  test('waits for the message that it changes', async () => {
    const answer = office.teams.falls();
    await office.decide(notice({ subject: 'Another.' }));
    await office.sender.beat();
    await office.decide(notice({ subject: 'Another, changed.', renews: 2 }));
    await office.sender.beat();
    answer();
    await office.sender.drain();
    await office.minutesPass(1);
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.', 'Another, changed.']);
  });

  test('is nothing where the message never arrived', async () => {
    office.teams.breaks({ kind: 'rejected', reason: 'too long' });
    await office.tell(notice({ subject: 'Another.' }));
    await office.tell(notice({ subject: 'Another, changed.', renews: 2 }));
    expect((await office.ends()).slice(1)).toEqual(['refused: too long', 'overtaken: there is no message that it could renew']);
  });
});

test('a notice that the assistant cannot put into words is refused, and keeps no other from being told', async () => {
  office.compose = async (_, { subject }) => {
    if (subject === 'broken') throw new Error('AB is late');
    return message(subject);
  };
  await office.tell(notice({ subject: 'broken' }), notice());
  expect(office.teams.chatOf('anna')).toEqual(['A review is late.']);
  expect(await office.ends()).toEqual(['refused: the assistant made a mistake', 'delivered']);
});

test('each of many is told, though only few are taken up at a time', async () => {
  const many = Array.from({ length: 120 }, (_, at) => notice({ to: staff[at % 4] ?? '', subject: `Number ${at}.`, day: day('2026-11-20') }));
  await office.tell(...many);
  await office.minutesPass(2);
  expect(staff.flatMap((id) => office.teams.chatOf(id)).sort()).toEqual(many.map(({ subject }) => subject).sort());
});
