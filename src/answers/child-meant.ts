import { toCivil } from '../calendar/local-date';
import type { Act } from '../people/permissions';
import { childrenMatching } from '../store/children';
import type { Tx } from '../store/open-store';
import { asking, writeAsk } from './ask';
import { calledOnCards, permitted, type Answered, type PermittedChild, type Sight } from './sight';
import { words } from './words-answer';

const MOST_OFFERED = 6;

/** What is asked about one child, and what the asker must be allowed to for it. */
interface AskedOfChild {
  /** What it is called at the head of an answer: "Timetable". */
  readonly title: string;
  /** How it is asked with a reference: "when is C1042’s next review". */
  readonly example: string;
  readonly act: Act;
}

/** The child that a question means, or the answer where it means none or several. */
export type ChildMeant = { readonly ok: true; readonly only: PermittedChild } | { readonly ok: false; readonly answered: Answered };

/** Finds the child that a question names among those whom the asker may see for this purpose. */
export async function childMeant(tx: Tx, { title, example, act }: AskedOfChild, sight: Sight): Promise<ChildMeant> {
  const typed = sight.ask.question.slots.child;
  const not = (answered: Answered): ChildMeant => ({ ok: false, answered });
  if (typed === undefined) return not(words(title, [`Which child? Ask with the reference or the initials, such as “${example}”.`], sight));

  const matching = await childrenMatching(tx, sight.scope, typed);
  const found = meant(permitted(matching, act, sight), typed);
  const [only] = found;
  if (only === undefined) {
    const seesReviews = permitted(matching, 'see_reviews', sight).length > 0;
    const refusal = seesReviews
      ? 'Your role shows you reviews, and not the whole timetable of a child. Ask when the child’s next review is.'
      // The same words whether the child is unknown or not theirs to see: a refusal must not tell which.
      : `I can’t find “${typed}” among the children you work with. Check the reference or the initials.`;
    return not(words(`${title} · ${typed}`, [refusal], sight, []));
  }
  return found.length > 1 ? not(whichOne(title, typed, found, sight)) : { ok: true, only };
}

/** A reference typed just as it is held means that child alone, whoever else has such initials. */
function meant(found: readonly PermittedChild[], typed: string): readonly PermittedChild[] {
  const exact = found.filter(({ child }) => child.id === typed);
  return exact.length > 0 ? exact : found;
}

function whichOne(title: string, typed: string, found: readonly PermittedChild[], sight: Sight): Answered {
  const { question } = sight.ask;
  const offered = found.slice(0, MOST_OFFERED);
  const buttons = offered.map(({ child }) => {
    const born = child.facts?.dateOfBirth ?? null;
    return {
      title: born === null ? calledOnCards(child) : `${calledOnCards(child)}, born ${toCivil(born).year}`,
      ask: writeAsk(asking({ ...question, slots: { ...question.slots, child: child.id } }, sight.ask.back)),
    };
  });
  const others = found.length > offered.length ? [`These are the first ${offered.length}. For another, ask with the reference.`] : [];
  const asked = words(`${title} · ${typed}`, [`${found.length} children could be “${typed}”. Which one?`, ...others], sight, buttons);
  return { ...asked, shown: offered.map(({ child, grounds }) => ({ child: child.id, grounds })) };
}
