import { instantAfter } from '../../src/calendar/london';
import { recoverStuck } from '../../src/delivery/recovering';
import { aFile, aStore, closeAll, noon } from '../store/samples';
import { notice, Office, staff } from './office';

afterEach(closeAll);

const HOUR = 3_600_000;

describe('two senders on one database', () => {
  const many = Array.from({ length: 80 }, (_, at) => notice({ to: staff[at % 4] ?? '', subject: `Number ${at}.` }));
  const said = many.map(({ subject }) => subject).sort();

  test('tell each person each thing once, working side by side', async () => {
    const file = aFile();
    const office = await Office.open(file);
    const another = office.anotherSender(await aStore(file));
    await office.decide(...many);
    for (let round = 0; round < 30; round++) {
      await Promise.all([office.sender.drain(), another.drain()]);
      office.passes(1_000);
    }
    expect(staff.flatMap((id) => office.teams.chatOf(id)).sort()).toEqual(said);
  });

  test('tell each person each thing once, taking turns', async () => {
    const file = aFile();
    const office = await Office.open(file);
    const another = office.anotherSender(await aStore(file));
    await office.decide(...many);
    for (let round = 0; round < 600; round++) {
      await (round % 2 === 0 ? office.sender : another).beat();
      office.passes(50);
    }
    expect(staff.flatMap((id) => office.teams.chatOf(id)).sort()).toEqual(said);
    expect(new Set(await office.ends())).toEqual(new Set(['delivered']));
  });
});

describe('a sender that dies on the way', () => {
  const recover = (office: Office) => office.store.write((tx) => recoverStuck(tx, office.at));

  test('leaves a new message as not confirmed, once its time is over and not before', async () => {
    const office = await Office.open();
    office.teams.falls();
    await office.decide(notice());
    await office.sender.beat();
    office.at = instantAfter(noon, 120_000);
    expect(await recover(office)).toBe(0);
    expect(await office.ends()).toEqual(['sending']);
    office.at = instantAfter(noon, 120_001);
    expect(await recover(office)).toBe(1);
    expect(await office.ends()).toEqual(['not_confirmed: its sender stopped on the way']);
    await office.anotherSender(office.store).drain();
    expect(office.teams.calls).toHaveLength(1);
  });

  test('leaves a message to be put up to date to the next sender', async () => {
    const office = await Office.open();
    await office.tell(notice());
    const answer = office.teams.falls();
    await office.decide(notice({ subject: 'Two reviews are late.', step: 'again', renews: 1 }));
    await office.sender.beat();
    office.at = instantAfter(office.at, HOUR);
    expect(await recover(office)).toBe(1);
    answer();
    await office.anotherSender(office.store).drain();
    expect(office.teams.chatOf('anna')).toEqual(['Two reviews are late.']);
    expect(await office.ends()).toEqual(['delivered', 'delivered']);
  });

  test('eight times over the same message puts it up to date no more', async () => {
    const office = await Office.open();
    await office.tell(notice());
    await office.decide(notice({ subject: 'Two reviews are late.', step: 'again', renews: 1 }));
    office.teams.falls();
    for (let death = 0; death < 9; death++) {
      await office.anotherSender(office.store).beat();
      office.at = instantAfter(office.at, HOUR);
      await recover(office);
    }
    expect(await office.ends()).toEqual(['delivered', 'refused: gave up after 8 tries: its sender stopped on the way']);
    expect(office.teams.calls).toHaveLength(9);
  });

  test('and was only asleep, still tells that a message arrived, and nothing else', async () => {
    const office = await Office.open();
    const answer = office.teams.falls();
    await office.decide(notice(), notice({ to: 'ben' }));
    await office.sender.beat();
    office.at = instantAfter(office.at, HOUR);
    await recover(office);
    office.teams.breaks({ kind: 'later', reason: 'busy', retryAfterMs: null });
    answer();
    await office.sender.drain();
    expect(office.teams.chatOf('ben')).toEqual(['A review is late.']);
    expect(await office.ends()).toEqual(['not_confirmed: its sender stopped on the way', 'delivered']);
    expect(office.teams.calls).toHaveLength(2);
  });
});
