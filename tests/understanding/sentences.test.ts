import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreOf, type Labelled } from './scoring';

function sentencesOf(name: string): readonly Labelled[] {
  const file = readFileSync(join(__dirname, 'sentences', `${name}.jsonl`), 'utf8');
  return file.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Labelled);
}

/** Few enough that each is a sentence which two people would read differently. */
const floors = { intentRight: 0.95, actedWrongly: 0.02, slotsRight: 0.95 };

const asked = ['reviews', 'one-child', 'paperwork-and-visits', 'escalations', 'work-and-figures', 'talk'];

describe.each(asked)('what people ask: %s', (name) => {
  const score = scoreOf(sentencesOf(name));
  const report = score.misses.join('\n');

  it('is understood', () => {
    expect([score.intentRight >= floors.intentRight, report]).toEqual([true, report]);
  });

  it('is hardly ever taken for something else', () => {
    expect([score.actedWrongly <= floors.actedWrongly, report]).toEqual([true, report]);
  });

  it('is understood with all that was said about it', () => {
    expect([score.slotsRight >= floors.slotsRight, report]).toEqual([true, report]);
  });
});

describe('what the assistant does not do', () => {
  it('is hardly ever acted on', () => {
    const { actedWrongly, misses } = scoreOf(sentencesOf('not-done'));
    expect([actedWrongly <= floors.actedWrongly, misses.join('\n')]).toEqual([true, misses.join('\n')]);
  });
});
