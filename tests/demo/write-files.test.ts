import { day } from '../../src/calendar/local-date';
import { demoBatch } from '../../src/demo/council';
import { writeFacts } from '../../src/demo/write-facts';
import { writeSsd } from '../../src/demo/write-ssd';
import type { ImportReading } from '../../src/importing/batch';
import { readSource, type SourceFormat } from '../../src/importing/read-source';
import { aFolder, readingIn, removeFolders } from '../importing/folders';
import { councilOf, heldDays } from './councils';

const today = day('2026-11-23');
const council = councilOf(22, '2026-11-23');

async function readBack(files: ReadonlyMap<string, string>, format: SourceFormat): Promise<ImportReading> {
  return readingIn(await readSource(await aFolder(Object.fromEntries(files)), format, today));
}

afterAll(removeFolders);

describe('the demo council as files of facts', () => {
  it('is read back as it was, without a bad row or a warning', async () => {
    const { batch, rejected, warnings } = await readBack(writeFacts(council), 'facts');
    expect({ rejected, warnings }).toEqual({ rejected: [], warnings: [] });
    expect(batch).toEqual(demoBatch(council));
  });
});

describe('the demo council as an extract of the Standard Safeguarding Dataset', () => {
  let reading: ImportReading;
  beforeAll(async () => {
    reading = await readBack(writeSsd(council), 'ssd');
  });

  it('is read without a bad row or a warning', () => {
    expect(reading.rejected).toEqual([]);
    expect(reading.warnings).toEqual([]);
    expect(reading.batch.people).toEqual(council.people);
    expect(reading.batch.teams).toEqual(council.teams);
    expect(reading.batch.children).toHaveLength(council.children.length);
  });

  it('carries every child with care, placements, adoption, and who works with them', () => {
    const read = new Map(reading.batch.children.map((child) => [child.facts.child, child]));
    for (const { facts, name, initials, allocation } of council.children) {
      const { child, dateOfBirth, shortBreaks, care, adoption, iroAllocated } = facts;
      const placements = facts.placements.map((each) => ({ ...each, kind: each.kind === 'unregistered' ? 'other' : each.kind }));
      expect(read.get(child)).toMatchObject({
        name,
        initials,
        allocation,
        facts: { child, dateOfBirth, shortBreaks, care, adoption, placements, iroAllocated: iroAllocated ?? care.started },
      });
    }
  });

  it('carries the reviews held, how the child took part, and the next one where it is booked for a day to come', () => {
    const read = new Map(reading.batch.children.map((child) => [child.facts.child, child.facts]));
    for (const child of council.children) {
      const facts = read.get(child.facts.child);
      const held = facts?.reviews.filter(({ cancelled }) => !cancelled) ?? [];
      expect(held.map((review) => review.held)).toEqual(heldDays(child));
      const { booked } = child.facts.nextReview;
      expect(facts?.nextReview.booked ?? null).toBe(booked !== null && booked > today ? booked : null);
    }
  });

  it('loses what no national format carries', () => {
    for (const { facts } of reading.batch.children) {
      for (const { reportReceived, recordSent, letterSent, part } of facts.reviews) {
        expect([reportReceived, recordSent, letterSent, part]).toEqual([null, null, null, null]);
      }
      expect([...facts.midways, ...facts.visits]).toEqual([]);
      expect([facts.permanencePlan, facts.permanenceAchieved]).toEqual([null, null]);
      expect(facts.placements.every(({ kind }) => kind !== 'unregistered')).toBe(true);
    }
  });
});
