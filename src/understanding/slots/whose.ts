import type { Slots } from '../question';
import { sees, wordsWithin, type Reading } from '../reading';

/** Whose work is asked for, where it is said without a name. */
export function scopeIn(reading: Reading): Slots['scope'] {
  if (sees(reading, 'everyones')) return 'service';
  if (sees(reading, 'ours') || speaksOfTheTeam(reading)) return 'team';
  return sees(reading, 'mine') ? 'me' : undefined;
}

/** "The team", where no team is named, is the speaker's own. */
function speaksOfTheTeam(reading: Reading): boolean {
  return wordsWithin(reading).some(({ plain }) => plain === 'team') && !reading.names.some(({ kind }) => kind === 'team');
}
