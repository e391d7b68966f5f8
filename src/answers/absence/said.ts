import { isoDay } from '../../calendar/local-date';
import { colleaguesOf } from '../../people/colleagues';
import { peopleNamed } from '../../people/directory';
import type { Tx } from '../../store/open-store';
import type { Typed } from '../recording/inputs';
import type { Answered, Sight } from '../sight';
import { fillInView } from './fill-in';
import { overview } from './overview';
import { withAbsences, type WhoseAbsence } from './whose-absence';

/**
 * "I'm off 21 Dec to 3 Jan, Robin covers": the card filled in with what was said, which changes nothing until it is
 * saved. Days that are set already are offered for changing; where no days were said, what is set is shown.
 */
export async function absenceSaid(tx: Tx, sight: Sight): Promise<Answered> {
  const { when, cover } = sight.ask.question.slots;
  const whose = await withAbsences(tx, sight.asker, sight);
  if (when === undefined && cover === undefined && whose.set.length > 0) return { view: overview(whose), shown: [] };
  // "Off until Friday" begins today; "off from Monday" has no last day yet.
  const [from, to] = [when === undefined ? undefined : (when.from ?? sight.today), when?.to];
  const changed = whose.set.find((set) => from !== undefined && from <= set.to && set.from <= (to ?? from)) ?? null;
  const named = cover === undefined ? { typed: {}, problem: '' } : coverNamed(cover, whose);
  const typed: Typed = { ...(from !== undefined && { from: isoDay(from), to: to === undefined ? '' : isoDay(to) }), ...named.typed };
  return { view: fillInView(whose, changed, typed, named.problem), shown: [] };
}

/** The colleague who is named to cover, or what has to be said of that name. */
function coverNamed(name: string, { person, sight: { directory } }: WhoseAbsence): { readonly typed: Typed; readonly problem: string } {
  const meant = peopleNamed(colleaguesOf(person, directory), name);
  const [only, ...others] = meant;
  if (only !== undefined && others.length === 0) return { typed: { cover: only.id }, problem: '' };
  return { typed: { cover: '' }, problem: only === undefined ? unknown(name) : `“${name}” could be ${meant.length} of your colleagues: choose who covers.` };
}

function unknown(name: string): string {
  return `“${name}” is nobody who can cover for you: choose somebody with your post, from your team, who manages you or whom you manage.`;
}
