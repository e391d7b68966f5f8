import { londonDay } from '../../../calendar/london';
import { distance, shortDay } from '../../../calendar/words';
import { cardToken } from '../../../store/card-tokens';
import type { Tx } from '../../../store/open-store';
import { policyVersion } from '../../../store/policy-versions';
import { calledOnCards, type Sight } from '../../sight';
import { capital } from '../../understood';
import type { Ask } from '../../ask';
import type { FormLine } from '../../views';
import { nameOf } from '../event-words';
import { followForm } from './form-ask';
import type { SeenListed } from './listing';
import { stageInWords } from './standing-words';

/** One escalation of a list, which opens how it stands. */
export async function listLine(tx: Tx, listed: SeenListed, back: Ask['back'], sight: Sight): Promise<FormLine> {
  const { ladder } = (await policyVersion(tx, listed.policy)).policy;
  const title = `${calledOnCards(listed.about)} · ${stageInWords(listed.stage, ladder)}`;
  const away = listed.grounds.actingFor;
  const note = [capital(standing(listed, sight)), listed.reference, ...(away === null ? [] : [`for ${away.person.name}`])].join(' · ');
  const token = await cardToken(tx, listed.id, sight.asker.id);
  return { title, note, open: followForm('escalation', { token, seen: listed.sequence, back }), openLabel: `${title}, ${note}: open` };
}

function standing({ status, responseDue, addressees, closedAt }: SeenListed, { today, setting, directory }: Sight): string {
  const due = `${shortDay(responseDue, today)}, ${distance(responseDue, today, setting.localCalendar)}`;
  const asked = addressees.length === 0 ? 'nobody holds this stage' : addressees.map((id) => nameOf(id, directory)).join(' and ');
  switch (status) {
    case 'awaiting_response':
      return `answer ${today > responseDue ? 'was due' : 'by'} ${due} · ${asked}`;
    case 'responded':
      return 'answered, the IRO decides';
    case 'held':
      return `on hold until ${due}`;
    case 'paused':
      return `paused until ${due}`;
    case 'resolved':
    case 'withdrawn':
      return closedAt === null ? status : `${status} ${shortDay(londonDay(closedAt), today)}`;
  }
}
