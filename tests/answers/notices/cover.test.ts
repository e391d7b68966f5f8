import { day } from '../../../src/calendar/local-date';
import type { NewNotice } from '../../../src/notices/notice';
import { endAbsence, setAbsence } from '../../../src/store/absences';
import { decideNotices } from '../../../src/store/notices';
import type { Store } from '../../../src/store/open-store';
import { aCouncil } from '../asked';
import { composed, instant, monday, notices } from './telling';

let store: Store;

beforeEach(async () => {
  store = await aCouncil();
});

afterEach(() => store.close());

/** Amber is away over Christmas, and somebody is told. */
async function told(to: string, cover: string | null) {
  const data = { person: 'iro', from: '2026-12-21', to: '2027-01-03', cover };
  const notice: NewNotice = {
    to, kind: cover === null ? 'cover.none' : 'cover.set', subject: '1', step: 'iro', day: day('2026-11-23'), child: null, data,
    urgency: 'ordinary', notBefore: monday, expires: null, renews: null, standingFor: null,
  };
  const absence = await store.write((tx) => setAbsence(tx, { person: 'iro', from: day(data.from), to: day(data.to), cover, by: 'iro' }, monday));
  await store.write((tx) => decideNotices(tx, [notice], monday));
  const [kept] = await notices(store, { person: to });
  if (kept === undefined) throw new Error('nothing was decided');
  return { notice: kept, absence };
}

describe('somebody is away over Christmas', () => {
  test('whoever stands in is told for whom and when, and can open their list', async () => {
    const { notice } = await told('iro.other', 'iro.other');
    const said = await composed(store, notice);
    expect(said).toMatchObject({
      kind: 'message',
      message: {
        summary: 'You stand in for a colleague from Mon 21 Dec to Sun 3 Jan 2027',
        view: { kind: 'words', headline: 'You stand in for Amber Stone from Mon 21 Dec to Sun 3 Jan 2027.', buttons: [{ title: 'Reviews of Amber Stone' }] },
      },
      shown: [],
    });
  });

  test('where nobody stands in, that is what is told', async () => {
    const { notice } = await told('im', null);
    expect(await composed(store, notice)).toMatchObject({
      message: { view: { headline: 'Amber Stone is away from Mon 21 Dec to Sun 3 Jan 2027, and nobody stands in.' } },
    });
  });

  test('it is not told once the absence was taken back, is over, or another stands in', async () => {
    const { notice, absence } = await told('iro.other', 'iro.other');
    const why = { kind: 'overtaken', why: 'the absence is over, or was changed' };
    expect(await composed(store, notice, instant('2027-01-04T09:00:00Z'))).toEqual(why);
    await store.write((tx) => endAbsence(tx, absence.id, 'iro', monday));
    expect(await composed(store, notice)).toEqual(why);
    await store.write((tx) => setAbsence(tx, { person: 'iro', from: absence.from, to: absence.to, cover: 'iro.busy', by: 'iro' }, monday));
    expect(await composed(store, notice)).toEqual(why);
  });

  test('whoever is told in place of the one who stands in reads who that is', async () => {
    const { notice } = await told('im', 'iro.other');
    expect(await composed(store, notice)).toMatchObject({ message: { view: { headline: 'Fern Brook stands in for Amber Stone from Mon 21 Dec to Sun 3 Jan 2027.' } } });
  });
});

