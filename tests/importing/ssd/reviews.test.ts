import { day } from '../../../src/calendar/local-date';
import { readSource } from '../../../src/importing/read-source';
import { aFolder, readingIn, removeFolders } from '../folders';
import { extractFiles, factsFrom, readExtract, today } from './an-extract';

afterEach(removeFolders);

const notRecorded = {
  part: null, reportReceived: null, premeetingHeld: null, decisionsSent: null, recordCompleted: null, recordSent: null, letterSent: null,
  carePlanUpdated: null, format: null, chairedByChild: null, lateReasons: [], partReasons: [], checks: [],
};

const reviewsFrom = async (...rows: readonly string[]) => {
  const { reviews, nextReview } = await factsFrom({ cla_reviews: rows });
  return { held: reviews.map(({ held }) => held), reviews, nextReview };
};

describe('a review up to today', () => {
  test('was held on its day, with how the child took part', async () => {
    const { reviews } = await reviewsFrom('R1,P1,2026-04-06,2026-04-02,N,PN1');
    expect(reviews).toEqual([{ ...notRecorded, held: day('2026-04-02'), cancelled: false, participation: 'PN1' }]);
  });

  test('may have been held today', async () => {
    expect((await reviewsFrom('R1,P1,,2026-07-01,N,PN0')).held).toEqual([today]);
  });

  test('that was cancelled is kept as cancelled', async () => {
    const { reviews } = await reviewsFrom('R1,P1,2026-04-06,2026-04-02,Y,');
    expect(reviews).toEqual([{ ...notRecorded, held: day('2026-04-02'), cancelled: true, participation: null }]);
  });

  test.each(['pn6', 'PN6 - by a facilitative medium'])('may write the participation as "%s"', async (code) => {
    expect((await reviewsFrom(`R1,P1,,2026-04-02,,${code}`)).reviews[0]?.participation).toBe('PN6');
  });

  test('comes in the order of the days, not of the rows', async () => {
    expect((await reviewsFrom('R2,P1,,2026-06-29,N,', 'R1,P1,,2026-04-02,N,')).held).toEqual([day('2026-04-02'), day('2026-06-29')]);
  });
});

describe('the same review in two rows', () => {
  test('is one review where the day is the same, and blanks are filled', async () => {
    const { reviews } = await reviewsFrom('R1,P1,,2026-04-02,N,', 'R2,P1,,2026-04-02,N,PN2');
    expect(reviews).toEqual([{ ...notRecorded, held: day('2026-04-02'), cancelled: false, participation: 'PN2' }]);
  });

  test('is one review where the id is the same', async () => {
    expect((await reviewsFrom('R1,P1,,2026-04-03,N,', 'R1,P1,,2026-04-02,N,')).held).toEqual([day('2026-04-02')]);
  });

  test('was held where one row says cancelled and the other does not', async () => {
    expect((await reviewsFrom('R1,P1,,2026-04-02,Y,', 'R2,P1,,2026-04-02,N,')).reviews).toMatchObject([{ cancelled: false }]);
  });

  test('is not the next one beside itself', async () => {
    const { held, nextReview } = await reviewsFrom('R1,P1,2026-07-20,,N,', 'R1,P1,2026-07-20,2026-06-29,N,');
    expect(held).toEqual([day('2026-06-29')]);
    expect(nextReview.reportedDue).toBeNull();
  });
});

describe('the next review', () => {
  const unknown = { reportReceived: null, premeetingHeld: null, broughtForwardTo: null };

  test('is booked where it has a day after today', async () => {
    const { held, nextReview } = await reviewsFrom('R1,P1,2026-07-02,2026-07-03,N,');
    expect(held).toEqual([]);
    expect(nextReview).toEqual({ ...unknown, booked: day('2026-07-03'), reportedDue: day('2026-07-02') });
  });

  test('is due, as the case system has it, where it has no day', async () => {
    expect((await reviewsFrom('R1,P1,2026-07-02,,N,')).nextReview).toEqual({ ...unknown, booked: null, reportedDue: day('2026-07-02') });
  });

  test('is the earliest of those to come', async () => {
    const { nextReview } = await reviewsFrom('R3,P1,2027-01-02,2027-01-02,N,', 'R2,P1,2026-08-02,2026-08-01,N,', 'R4,P1,2026-12-01,,N,');
    expect(nextReview).toMatchObject({ booked: day('2026-08-01'), reportedDue: day('2026-08-02') });
  });

  test('is the earliest due of those without a day', async () => {
    expect((await reviewsFrom('R2,P1,2027-01-02,,N,', 'R1,P1,2026-08-02,,N,')).nextReview.reportedDue).toBe(day('2026-08-02'));
  });

  test('is not one that was cancelled', async () => {
    const { nextReview } = await reviewsFrom('R1,P1,2026-07-02,2026-07-02,Y,', 'R2,P1,2026-07-09,,Y,');
    expect(nextReview).toEqual({ ...unknown, booked: null, reportedDue: null });
  });

  test('is not one that was due by the last review held', async () => {
    expect((await reviewsFrom('R1,P1,2026-04-06,,N,', 'R2,P1,,2026-04-06,N,')).nextReview.reportedDue).toBeNull();
  });

  test('that was due and not held is still the next', async () => {
    const { nextReview } = await reviewsFrom('R1,P1,,2026-04-02,N,', 'R2,P1,2026-06-25,,N,');
    expect(nextReview.reportedDue).toBe(day('2026-06-25'));
  });
});

describe('a review belongs to', () => {
  const earlierPeriod = ['E0,C1,2024-01-10,S,2024-05-01,E4A,P0,PL1,2024-01-10', 'E1,C1,2026-03-09,S,,,P1,PL1,2026-03-09'];

  test('the period of care that it names', async () => {
    const { reviews } = await factsFrom({ cla_episodes: earlierPeriod, cla_reviews: ['R0,P0,,2024-02-01,N,', 'R1,P1,,2026-04-02,N,'] });
    expect(reviews.map(({ held }) => held)).toEqual([day('2026-04-02')]);
  });

  test('the period of care of its day where it names the child only', async () => {
    const files = {
      ...extractFiles({ cla_episodes: earlierPeriod }),
      'cla_reviews.csv':
        'clar_cla_review_id,clar_cla_id,clar_cla_person_id,clar_cla_review_due_date,clar_cla_review_date,' +
        'clar_cla_review_cancelled,clar_cla_review_participation\n' +
        'R0,,C1,,2024-02-01,N,\nR1,,C1,,2026-04-02,N,\nR2,,C1,2026-07-02,,N,\n',
    };
    const { batch, rejected } = readingIn(await readSource(await aFolder(files), 'ssd', today));
    expect(rejected).toEqual([]);
    expect(batch.children[0]?.facts.reviews.map(({ held }) => held)).toEqual([day('2026-04-02')]);
    expect(batch.children[0]?.facts.nextReview.reportedDue).toBe(day('2026-07-02'));
  });

  test('nobody, and is left out, where it names neither', async () => {
    const { rejected } = await readExtract({ cla_reviews: ['R1,P9,,2026-04-02,N,', 'R2,,,2026-04-02,N,'] });
    expect(rejected).toEqual([
      { file: 'cla_reviews.csv', line: 2, field: 'clar_cla_id', problem: '"P9" is not the period of care of any episode that could be read' },
      { file: 'cla_reviews.csv', line: 3, field: 'clar_cla_id', problem: 'is empty' },
    ]);
  });
});
