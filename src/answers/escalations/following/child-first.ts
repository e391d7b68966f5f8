import type { FormView } from '../../views';
import type { CardContext } from './card-context';
import { concernsInWords } from './event-details';
import { inShort } from './in-short';
import { referenceOf } from './standing-words';

const LONGEST = 400;

/** What an escalation is about, for the head of a card on which something is filled in: the child first. */
export function shownInShort({ escalation: { state }, circumstances }: CardContext): FormView['facts'] {
  const { impact, childView, concerns } = state.raised;
  const asked = state.timeAsked;
  return [
    { title: 'Impact', value: inShort(impact, LONGEST) },
    { title: 'The child’s view', value: inShort(childView, LONGEST) },
    { title: referenceOf(state), value: concernsInWords(concerns, circumstances) },
    ...(state.answer === null ? [] : [{ title: 'The answer', value: inShort(state.answer.text, LONGEST) }]),
    ...(asked === null ? [] : [{ title: 'Time asked for', value: inShort(asked.reason, LONGEST) }]),
  ];
}
