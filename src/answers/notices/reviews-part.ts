import type { LocalDate } from '../../calendar/local-date';
import { counted, shortDay } from '../../calendar/words';
import { morningOf, morningSections, type MorningItem, type MorningSection } from '../../notices/morning';
import { nextReviewNamed } from '../../recording/place';
import { laidOver, type StoredChild } from '../../store/children';
import type { Slots } from '../../understanding/question';
import { asking, writeAsk } from '../ask';
import { formAsk, writeForm } from '../recording/form-ask';
import { calledOnCards, permitted, type PermittedChild, type Sight } from '../sight';
import { timetableNow } from '../timetables';
import type { Button } from '../views';
import type { MorningPart, PartLine } from './parts';

interface SectionWords {
  readonly title: string;
  readonly short: string;
  readonly count: (count: number) => string;
  /** The list that holds all of the section. */
  readonly whole: Pick<Slots, 'status' | 'booking'>;
}

const sectionWords: Readonly<Record<MorningSection, SectionWords>> = {
  not_recorded: {
    title: 'Booked day has passed, nothing recorded', short: 'nothing recorded', whole: {},
    count: (count) => `${counted(count, 'booked day')} passed with nothing recorded`,
  },
  will_be_late: {
    title: 'Will be late: booked after the legal limit', short: 'will be late', whole: {},
    count: (count) => `${counted(count, 'review')} will be late`,
  },
  overdue: {
    title: 'Overdue: past the legal limit', short: 'overdue', whole: { status: 'overdue' },
    count: (count) => `${counted(count, 'review')} overdue`,
  },
  this_week: { title: 'Reviews this week', short: 'this week', whole: {}, count: (count) => `${counted(count, 'review')} this week` },
  to_book: {
    title: 'To book', short: 'to book', whole: { status: 'outstanding', booking: 'none' },
    count: (count) => `${counted(count, 'review')} to book`,
  },
};

/** What an IRO's morning says of the next reviews of their children, as far as whoever is told may see them. */
export function reviewParts(iro: string, children: readonly StoredChild[], sight: Sight): readonly MorningPart[] {
  const known = permitted(children, 'see_reviews', sight).flatMap((child) => {
    const reading = child.child.facts === null ? null : timetableNow(child.child.facts, sight.setting);
    return reading?.ok ? [{ child, timetable: reading.timetable }] : [];
  });
  const items = morningOf(known, sight.today);
  return morningSections.flatMap((section) => {
    const { title, short, count, whole } = sectionWords[section];
    const lines = items.filter((item) => item.section === section).map((item) => lineOf(item, sight));
    return lines.length === 0 ? [] : [{ title, short, count: count(lines.length), lines, whole: wholeList(iro, whole, sight) }];
  });
}

/** The list of all that an IRO has to see to. */
export function wholeList(iro: string, slots: Slots, { asker, ask }: Pick<Sight, 'asker' | 'ask'>): Button {
  const whose: Slots = iro === asker.id ? { scope: 'me' } : { person: iro };
  return { title: 'Open the whole list', ask: writeAsk(asking({ intent: 'reviews.list', slots: { ...whose, ...slots } }, ask.back)) };
}

function lineOf(item: MorningItem<PermittedChild>, sight: Sight): PartLine {
  const { child, grounds } = item.child;
  const text = calledOnCards(child);
  const note = noteOf(item, sight.today);
  return { text, note, opens: openerOf(item, `${text}, ${note}`, sight), shown: { child: child.id, grounds } };
}

/** What is to be booked opens the card on which it is; all else the child's next review, where the first question fits it. */
function openerOf({ child: { child }, section }: MorningItem<PermittedChild>, said: string, sight: Sight): Button {
  const laid = laidOver(child);
  const { back } = sight.ask;
  if (section === 'to_book' && laid !== null) {
    const form = formAsk('book', { child: child.id, review: nextReviewNamed(laid, sight.today), back });
    return { title: `${said}: book`, form: writeForm(form) };
  }
  return { title: `${said}: open`, ask: writeAsk(asking({ intent: 'review.next', slots: { child: child.id } }, back)) };
}

/** The review, the day it is booked for, and the limit where it matters: "Review 4 · booked for Thu 10 Dec · legal limit Fri 4 Dec". */
function noteOf({ section, review: { sequence, legal, local, review } }: MorningItem<PermittedChild>, today: LocalDate): string {
  const booked = review?.booked ?? null;
  const limit = (name: string, date: LocalDate) => `${name} ${date < today ? 'was ' : ''}${shortDay(date, today)}`;
  const parts = [
    sequence === null ? 'Review' : `Review ${sequence}`,
    booked === null ? (section === 'to_book' ? null : 'not booked yet') : `${booked < today ? 'was booked' : 'booked'} for ${shortDay(booked, today)}`,
    local !== null && section === 'to_book' && (legal === null || local < legal) ? limit('our standard', local) : null,
    legal === null || section === 'this_week' ? null : limit('legal limit', legal),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
