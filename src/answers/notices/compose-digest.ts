import { directoryOf } from '../../store/directory';
import { messageOf, overtaken, type ComposeKind } from './composed';
import { isHere } from './council-staff';
import { digestOf } from './digest';
import { morningFacts } from './facts';

/** Somebody's digest of today. One that renews what they have says also that nothing is left. */
export const composeDigest: ComposeKind = async (tx, { to, day, renews }, setting, at) => {
  const person = (await directoryOf(tx)).person(to);
  if (person === null) return overtaken('they are no longer on the staff list');
  if (day !== setting.today) return overtaken('its day has passed');
  const facts = await morningFacts(tx, [person.id], setting, at);
  if (!isHere(person, facts)) return overtaken('they are away today');
  const { view, summary, shown, isEmpty } = digestOf(person, facts);
  if (isEmpty && renews === null) return overtaken('there is nothing left to say');
  return messageOf(view, summary, shown);
};
