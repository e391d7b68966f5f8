import type { LocalDate } from '../calendar/local-date';
import type { ReviewFacts } from '../timetable/facts';
import type { Entry } from './entry';
import type { HeldClaim } from './held-claims';
import type { Conflict } from './laid-over';
import { isSameReview } from './same-review';

/** One review (or part of one) while imported and recorded facts are laid over each other. */
export interface ReviewDraft {
  readonly day: LocalDate;
  readonly part: 1 | 2 | null;
  readonly knownAs: readonly LocalDate[];
  /** What the import says of it; null where only people do. */
  imported: ReviewFacts | null;
  readonly entries: Entry[];
}

export interface MergedReviews {
  /** Reviews held, oldest first. */
  readonly drafts: readonly ReviewDraft[];
  /** Imported reviews that were not held. */
  readonly notHeld: readonly ReviewFacts[];
  readonly conflicts: readonly Conflict[];
}

interface ImportedHeld {
  readonly day: LocalDate;
  readonly facts: ReviewFacts;
}

/** Brings imported and recorded reviews together; what people say of the day, or that there was no review, stands. */
export function mergeReviews(imported: readonly ReviewFacts[], claims: readonly HeldClaim[]): MergedReviews {
  const unclaimed = imported.flatMap((facts) => (facts.held === null || facts.cancelled ? [] : [{ day: facts.held, facts }]));
  const notHeld = imported.filter((facts) => facts.held === null || facts.cancelled);
  const drafts: ReviewDraft[] = [];
  const conflicts: Conflict[] = [];
  // What was taken back comes last, so that it cannot claim the review of another entry.
  for (const claim of [...claims.filter(({ takenBack }) => !takenBack), ...claims.filter(({ takenBack }) => takenBack)]) {
    const same = takeSame(unclaimed, claim);
    conflicts.push(...conflictsOver(claim, same, notHeld));
    if (!claim.takenBack) drafts.push(recordedDraft(claim, same?.facts ?? null));
    else if (same) notHeld.push({ ...same.facts, cancelled: true });
  }
  drafts.push(...unclaimed.map(({ day, facts }) => ({ day, part: facts.part, knownAs: [day], imported: facts, entries: [] })));
  drafts.sort((a, b) => a.day - b.day || (a.part ?? 0) - (b.part ?? 0));
  return { ...withPartsPaired(drafts, conflicts), notHeld };
}

/** Takes the imported review that is the one claimed out of the list: known by one of its days, else the nearest. */
function takeSame(unclaimed: ImportedHeld[], { last, knownAs }: HeldClaim): ImportedHeld | null {
  const distance = ({ day }: ImportedHeld) => (knownAs.includes(day) ? -1 : Math.abs(day - last.day));
  const [same] = unclaimed
    .filter(({ day }) => knownAs.includes(day) || isSameReview(day, last.day))
    .filter(({ facts }) => last.part === null || facts.part === null || last.part === facts.part)
    .sort((a, b) => distance(a) - distance(b));
  if (!same) return null;
  unclaimed.splice(unclaimed.indexOf(same), 1);
  return same;
}

function conflictsOver({ entry, last, takenBack }: HeldClaim, same: ImportedHeld | null, notHeld: readonly ReviewFacts[]): Conflict[] {
  const conflict = { field: 'held', review: last.day, recorded: entry.value, entry } as const;
  if (same && (takenBack || same.day !== last.day)) return [{ ...conflict, imported: { day: same.day, part: same.facts.part } }];
  const saidCancelled = !same && !takenBack && notHeld.some(({ held, cancelled }) => cancelled && held === last.day);
  return saidCancelled ? [{ ...conflict, imported: null }] : [];
}

function recordedDraft({ entry, last, knownAs }: HeldClaim, imported: ReviewFacts | null): ReviewDraft {
  const days = imported?.held == null ? knownAs : [...new Set([...knownAs, imported.held])];
  return { day: last.day, part: last.part ?? imported?.part ?? null, knownAs: days, imported, entries: [entry] };
}

/** A recorded part 2 whose part 1 an import has taken away stands as a review of its own. */
function withPartsPaired(drafts: readonly ReviewDraft[], conflicts: readonly Conflict[]): Pick<MergedReviews, 'drafts' | 'conflicts'> {
  let waiting = 0;
  const alone: Conflict[] = [];
  const paired = drafts.map((draft) => {
    if (draft.part === 1) waiting++;
    if (draft.part !== 2 || waiting-- > 0) return draft;
    waiting = 0;
    const [entry] = draft.entries;
    if (!entry) return draft;
    const about = entry.about.kind === 'held' ? entry.about.day : draft.day;
    alone.push({ field: 'held', review: about, recorded: entry.value, imported: null, entry });
    return { ...draft, part: null };
  });
  return { drafts: paired, conflicts: [...conflicts, ...alone] };
}
