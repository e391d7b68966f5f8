import type { Migration } from 'kysely';
import * as first from './0001-first';
import * as recordings from './0002-recordings';
import * as trackerHeadings from './0003-tracker-headings';
import * as delivery from './0004-delivery';
import * as escalations from './0005-escalations';
import * as movedFacts from './0006-moved-facts';
import * as indexesOfMornings from './0007-indexes-of-mornings';

/** Every migration by its name, which sorts in the order they run. One that has been released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-recordings': recordings,
  '0003-tracker-headings': trackerHeadings,
  '0004-delivery': delivery,
  '0005-escalations': escalations,
  '0006-moved-facts': movedFacts,
  '0007-indexes-of-mornings': indexesOfMornings,
};
