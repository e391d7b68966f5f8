import { z } from 'zod';
import { childById } from '../../../store/children';
import { directoryOf } from '../../../store/directory';
import { goodPracticeOf } from '../../../store/good-practice';
import { asking, writeAsk } from '../../ask';
import { messageOf, overtaken, type ComposeKind } from '../../notices/composed';
import { calledOnCards, permitted } from '../../sight';
import { sightOf } from '../../sight-of';
import { wordsView } from '../../words-answer';
import { nameOf } from '../event-words';

const dataSchema = z.object({ goodPractice: z.int() });

/** A thank-you for something done well for a child: to the worker, and to whoever manages them. */
export const composeGoodPractice: ComposeKind = async (tx, { to, child: id, data }, setting) => {
  const { goodPractice } = dataSchema.parse(data);
  const directory = await directoryOf(tx);
  const person = directory.person(to);
  const child = id === null ? null : await childById(tx, id);
  const said = child === null ? undefined : (await goodPracticeOf(tx, child.id)).find((each) => each.id === goodPractice);
  if (person === null || child === null || said === undefined) return overtaken('they are no longer on the staff list');
  const question = { intent: 'review.next', slots: { child: child.id } } as const;
  const [seen] = permitted([child], 'see_reviews', await sightOf(tx, person, asking(question), setting));
  if (seen === undefined) return overtaken('the child is no longer theirs to see');
  const thanked = said.thanked.filter((each) => each !== person.id).map((each) => nameOf(each, directory));
  const whom = said.thanked[0] === person.id ? 'you' : nameOf(said.thanked[0] ?? person.id, directory);
  const toldToo = whom === 'you' && thanked.length > 0 ? [`${thanked.join(' and ')} is told too.`] : [];
  const view = wordsView(
    `Good practice · ${calledOnCards(child)}`,
    [`${nameOf(said.by, directory)} thanks ${whom} for good work for ${calledOnCards(child)}:`, said.text, ...toldToo],
    [{ title: 'Open the child', ask: writeAsk(asking(question)) }],
  );
  return messageOf(view, 'Thanks for good practice', [{ child: child.id, grounds: seen.grounds }]);
};
