import type { LocalDate } from '../../calendar/local-date';
import { londonDay, londonTime, type Instant } from '../../calendar/london';
import { counted, longDay } from '../../calendar/words';
import { holderOf } from '../../people/addressee';
import { peopleNamed } from '../../people/directory';
import type { Person } from '../../people/person';
import { roleSchema, type Role } from '../../policy/roles';
import type { StoredChild } from '../../store/children';
import { noticesWhere, type Notice } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import { asking, writeAsk } from '../ask';
import { childMeant } from '../child-meant';
import { calledOnCards, type Answered, type Sight } from '../sight';
import { capital } from '../understood';
import type { DigestLine, DigestView } from '../views';
import { wayBack } from '../way-back';
import { words } from '../words-answer';
import { kindWords, outcomeWords } from './notice-words';

const MOST_SHOWN = 12;

/** What was sent about a child: to whom, when, what, and what came of it, the last first. */
export async function sentAbout(tx: Tx, sight: Sight, at: Instant): Promise<Answered> {
  const title = 'What was sent';
  const meant = await childMeant(tx, { title, example: 'what did you send about C1042', act: 'see_reviews' }, sight);
  if (!meant.ok) return meant.answered;
  const { child, grounds } = meant.only;
  const { person } = sight.ask.question.slots;
  const people = person === undefined ? null : peopleMeant(person, child, sight);
  if (person !== undefined && people?.length === 0) return words(title, [nobodyMeant(person)], sight);

  const all = await noticesWhere(tx, { child: child.id });
  const asked = people === null ? all : all.filter(({ to }) => people.some(({ id }) => id === to));
  const shown = asked.slice(-MOST_SHOWN).reverse();
  const whom = people === null ? '' : ` to ${people.map(({ name }) => name).join(' or ')}`;
  const question = { intent: 'review.next', slots: { child: child.id } } as const;
  const view: DigestView = {
    kind: 'digest',
    understood: `${title} · ${calledOnCards(child)}${whom === '' ? '' : ` ·${whom}`}`,
    heading: calledOnCards(child),
    headline: headline(asked, shown, whom),
    sections: byDay(shown).map(([date, notices]) => ({ title: longDay(date), lines: notices.map((notice) => lineOf(notice, sight, at)) })),
    buttons: [{ title: 'Open the child', ask: writeAsk(asking(question, sight.ask.back)) }, ...wayBack(sight)],
  };
  return { view, shown: [{ child: child.id, grounds }] };
}

/** Those who are meant by a name, or by the post that they hold for the child: "social worker". */
function peopleMeant(typed: string, { allocation }: StoredChild, { directory }: Sight): readonly Person[] {
  const post = postNamed(typed);
  if (post === undefined) return peopleNamed(directory.people, typed);
  if (post === 'iro_manager') return directory.withRole(post);
  const holder = holderOf(post, allocation, directory);
  return holder === null ? [] : [holder];
}

function postNamed(typed: string): Role | undefined {
  return roleSchema.safeParse(typed.replaceAll(' ', '_')).data;
}

function nobodyMeant(typed: string): string {
  const isPost = postNamed(typed) !== undefined;
  return isPost ? `Nobody on the staff list is the ${typed} of this child.` : `There is nobody called “${typed}” on the staff list. Try their full name.`;
}

const NO_DIGESTS = 'Digests, which name many children, are not counted here.';

function headline(all: readonly Notice[], shown: readonly Notice[], whom: string): string {
  if (all.length === 0) return `Nothing was sent about this child${whom}. ${NO_DIGESTS}`;
  const delivered = all.filter(({ state }) => state === 'delivered').length;
  const last = all.length > shown.length ? ` These are the last ${shown.length}.` : '';
  return `${counted(all.length, 'message')} about this child${whom}, ${delivered} delivered.${last} ${NO_DIGESTS}`;
}

function byDay(notices: readonly Notice[]): readonly (readonly [LocalDate, readonly Notice[]])[] {
  const days = [...new Set(notices.map((notice) => londonDay(whenOf(notice))))];
  return days.map((date) => [date, notices.filter((notice) => londonDay(whenOf(notice)) === date)]);
}

/** When a notice came to an end, or was decided. */
function whenOf({ settledAt, decidedAt }: Notice): Instant {
  return settledAt ?? decidedAt;
}

function lineOf(notice: Notice, { directory }: Sight, at: Instant): DigestLine {
  const { to, standingFor, kind, headline: said } = notice;
  const name = (id: string) => directory.person(id)?.name ?? id;
  const receiver = to === null ? 'Nobody' : `${name(to)}${standingFor === null ? '' : `, in place of ${name(standingFor)}`}`;
  const note = `${said ?? kindWords[kind]} · ${capital(outcomeWords(notice, at))}`;
  return { text: `${receiver}, ${londonTime(whenOf(notice))}`, note, opens: null };
}
