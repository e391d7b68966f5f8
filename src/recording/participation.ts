import type { participationCodes } from '../timetable/facts';

/** How the child took part, in few words (SSDA903 REVIEW_CODE). */
export const participationWords: Readonly<Record<(typeof participationCodes)[number], string>> = {
  PN0: 'under four at the time',
  PN1: 'attended, spoke for themselves',
  PN2: 'attended, an advocate spoke',
  PN3: 'attended, showed views without words',
  PN4: 'attended, gave no views',
  PN5: 'not there, briefed an advocate',
  PN6: 'not there, sent views another way',
  PN7: 'not there, gave no views',
};
