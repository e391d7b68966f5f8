import type { Instant } from '../../../calendar/london';
import type { Tx } from '../../../store/open-store';
import { childMeant } from '../../child-meant';
import type { SettingInForce } from '../../setting-in-force';
import type { Answered, Sight } from '../../sight';
import { circumstancesToRaise } from '../circumstances';
import { begunBy } from './begun';
import { contextOfSeen, titleOf } from './context';
import { draftsView } from './drafts-view';
import { beginning } from './open';
import { concernsOffered } from './step-concerns';
import { concernsTold } from './typed-concern';

/**
 * "Raise an escalation about AB, no report": the card filled in with what was said, which keeps nothing until it is saved.
 * Where no child was said, what was begun before is offered.
 */
export async function escalationSaid(tx: Tx, sight: Sight, setting: SettingInForce, at: Instant): Promise<Answered> {
  const { child, concern = '' } = sight.ask.question.slots;
  if (child === undefined && (await begunBy(tx, sight.asker)).length > 0) return draftsView(tx, sight, setting, null, []);
  const example = 'raise an escalation about C1042, no report';
  const meant = await childMeant(tx, { title: titleOf(setting), example, act: 'see_timetable' }, sight);
  if (!meant.ok) return meant.answered;
  const circumstances = await circumstancesToRaise(tx, meant.only.child.id, setting, setting.today);
  if (circumstances === null) throw new Error('a child who was found cannot be found');
  const found = await contextOfSeen(tx, meant.only, circumstances, sight, setting, at);
  if (!found.ok) return found.answered;
  const concerns = [...concernsTold(concern, concernsOffered(setting.policy))];
  const about = { child: meant.only.child.id, concerns, said: concern, from: 'words', review: null } as const;
  return beginning(tx, found.context, { name: 'escalation.raise', ...about, anew: false });
}
