import type { Typed } from '../../recording/inputs';

/** As many characters as each text may have, by the id of its input. All of them together fit on the card that sums up. */
export const most = {
  impact: 1500, childView: 1500, knownHow: 300, about: 200, what: 300, whoNamed: 80, measure: 300, bypassReason: 500, addresseeNamed: 80,
} as const satisfies Readonly<Record<string, number>>;

/** As many actions as one escalation asks for. */
export const MOST_ACTIONS = 6;

const called: Readonly<Record<keyof typeof most, string>> = {
  impact: 'What it means for the child', childView: 'The child’s own view', knownHow: 'How that is known', about: 'The service it is about',
  what: 'What is to be done', whoNamed: 'A name', measure: 'How we will know', bypassReason: 'Why a higher stage', addresseeNamed: 'A name',
};

/** As many characters as what is chosen may have; a card sends no more. */
const mostChosen: Readonly<Record<string, number>> = { who: 200, by: 40, stage: 40, addressee: 100, concerns: 3000, remove: 5000 };

/**
 * What was typed, each text no longer than it may be, and one sentence where one was longer. A choice that is longer is no
 * choice, and is left out.
 */
export function withinLimits(typed: Typed): { readonly typed: Typed; readonly problem: string | null } {
  const long = (Object.keys(most) as (keyof typeof most)[]).filter((id) => (typed[id] ?? '').length > most[id]);
  const [first] = long;
  const chosen = Object.entries(typed).filter(([id, value]) => value.length <= (mostChosen[id] ?? Infinity));
  const noChoice = chosen.length < Object.keys(typed).length ? 'That is not one of the choices: choose from the card.' : null;
  return {
    typed: { ...Object.fromEntries(chosen), ...Object.fromEntries(long.map((id) => [id, (typed[id] ?? '').slice(0, most[id])])) },
    problem: first === undefined ? noChoice : `“${called[first]}” is too long: keep it to ${most[first].toLocaleString('en-GB')} characters.`,
  };
}
