import type { NameMention } from '../names/name';
import { carries, type Intent, type SlotName, type Slots } from '../question';
import { wordsWithin, type Reading } from '../reading';
import { wordSet } from '../vocabulary/word-set';
import { concernBefore, concernIn } from './concern';
import { coverIn } from './cover';
import { daysIn } from './days';
import { documentIn, kindIn, measureIn, stageIn } from './kinds';
import { postIn } from './post';
import { statusIn } from './status';
import { scopeIn } from './whose';

/** Intents about one child, who may have been called by a bare name. */
const aboutOneChild: ReadonlySet<Intent> = new Set<Intent>([
  'review.next', 'child.timeline', 'escalation.raise', 'escalation.show', 'escalation.respond',
]);

const pointingBack = wordSet('he she his her hers him they their theirs them');

/**
 * What was said about what is asked for: of the slots that the intent carries, those that were expressed.
 * @param core the part of the sentence that asks
 * @param whole the whole sentence, where the child or the cover may be named
 */
export function slotsFor(intent: Intent, core: Reading, whole: Reading): Slots {
  const status = statusIn(core, intent);
  const days = daysIn(intent === 'absence.set' ? whole : core);
  const read: Slots = {
    status,
    kind: kindIn(core),
    document: documentIn(core),
    when: days,
    scope: status === 'awaiting_me' ? undefined : scopeIn(core),
    person: whoseIn('person', core, whole) ?? (intent === 'notices.list' ? postIn(core) : undefined),
    team: whoseIn('team', core, whole),
    child: nameIn(whole, 'child') ?? (aboutOneChild.has(intent) ? (nameIn(core, 'person') ?? nameIn(whole, 'person')) : undefined),
    ref: nameIn(whole, 'ref'),
    concern: intent === 'escalation.raise' ? (concernIn(core) ?? concernBefore(whole)) : undefined,
    stage: stageIn(core),
    measure: measureIn(core),
    period: days,
    cover: coverIn(whole),
  };
  const expressed = Object.entries(read).filter(([name, value]) => value !== undefined && carries(intent, name as SlotName));
  return Object.fromEntries(expressed);
}

/** Somebody named elsewhere in the text counts where the request speaks of "she" or "their". */
function whoseIn(kind: 'person' | 'team', core: Reading, whole: Reading): string | undefined {
  const pointsBack = wordsWithin(core).some(({ plain }) => pointingBack.has(plain));
  return nameIn(core, kind) ?? (pointsBack ? nameIn(whole, kind) : undefined);
}

/** The first of the names of this kind. */
function nameIn({ names }: Reading, kind: NameMention['kind']): string | undefined {
  return names.find((name) => name.kind === kind)?.name;
}
