import { participationCodes, type Placement } from '../../timetable/facts';
import { cell } from '../cells';

type ParticipationCode = (typeof participationCodes)[number];

/** The code that a cell begins with: some systems write its meaning after it (`U6 - Foster placement`). */
function codeIn(text: string): string {
  return /^[A-Z0-9]+/.exec(text.toUpperCase())?.[0] ?? '';
}

/** Any code; null where the cell is empty. */
export const codeCell = cell((text) => (text === '' ? null : codeIn(text)), () => '');

const START_REASONS = ['S', 'L', 'P', 'T', 'B', 'U'] as const;

/** Why an episode began (SSDA903 RNE). */
export type StartReason = (typeof START_REASONS)[number];

export const startReasonCell = cell(
  (text) => START_REASONS.find((code) => code === codeIn(text)),
  (text) => `"${text}" is not a reason for a new episode: ${START_REASONS.join(', ')}`,
);

/** Why an episode ended (SSDA903 REC): X1 where another one follows, else how care ended. */
export const ceasedReasonCell = cell(
  (text) => (text === '' ? null : /^(X1|E\d{1,2}[AB]?)$/.exec(codeIn(text))?.[0]),
  (text) => `"${text}" is not a reason why an episode ended: X1, or one of the codes from E2 on`,
);

export const participationCell = cell(
  (text): ParticipationCode | null | undefined => (text === '' ? null : participationCodes.find((code) => code === codeIn(text))),
  (text) => `"${text}" is not a participation code: ${participationCodes.join(', ')}`,
);

const PLACEMENT_KINDS: ReadonlyMap<string, Placement['kind']> = new Map([
  ...of('kinship', 'U1', 'U2', 'U3'),
  ...of('foster', 'U4', 'U5', 'U6'),
  ...of('placed_for_adoption', 'A3', 'A4', 'A5', 'A6'),
  ...of('residential', 'K2', 'R1', 'S1'),
  ...of('secure', 'K1', 'R5'),
  ...of('with_parents', 'P1'),
  ...of('supported', 'P2', 'H5', 'K3'),
  ...of('hospital', 'R2'),
]);

function of(kind: Placement['kind'], ...codes: readonly string[]) {
  return codes.map((code) => [code, kind] as const);
}

/** The kind of a placement from its code (SSDA903 PLACE). */
export function placementKind(code: string | null): Placement['kind'] {
  return PLACEMENT_KINDS.get(code ?? '') ?? 'other';
}

/** Whether a placement order (E1) or a freeing order (D1) authorises the council to place the child for adoption. */
export function authorisesToPlace(legalStatus: string | null): boolean {
  return legalStatus === 'E1' || legalStatus === 'D1';
}

/** Whether a child is looked after in short breaks under this legal status (V3 each break, V4 the agreement). */
export function isShortBreaks(legalStatus: string | null): boolean {
  return legalStatus === 'V3' || legalStatus === 'V4';
}

/** Whether it is a status under which a child is looked after; a case system holds others beside it (SSDA903 LS). */
export function isLookedAfter(legalStatus: string | null): boolean {
  return /^(C[12]|D1|E1|V[234]|L[123]|J[123])$/.test(legalStatus ?? '');
}
