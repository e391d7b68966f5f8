import type { Setting } from '../timetable/milestone';
import { problemIn } from './checks';
import type { CommandTo } from './command';
import { entry, needsCorrection, recordOnce, refuse, type Decision, type RecordingState } from './decision';
import type { Fact } from './entry';
import { isSameValue } from './lay-values';

const ABOUT = { kind: 'child' } as const;

/** Records a midway check, with or without a concern. */
export function decideMidway({ day, concern }: CommandTo<'midway'>, state: RecordingState, setting: Setting): Decision {
  const fact: Fact = { field: 'midway', value: { day, concern } };
  const same = state.laid.ofChild.entries.find((other) => other.field === 'midway' && other.value?.day === day);
  return oneMore(fact, same ?? null, state, setting);
}

/** Records that the IRO saw the child. */
export function decideVisit({ day }: CommandTo<'visit'>, state: RecordingState, setting: Setting): Decision {
  const same = state.laid.ofChild.entries.find((other) => other.field === 'visit' && other.value === day);
  return oneMore({ field: 'visit', value: day }, same ?? null, state, setting);
}

/** Records that the child lives, or lived, in an unregistered placement; an end given later closes the one that began on that day. */
export function decideUnregistered({ from, to }: CommandTo<'unregistered'>, state: RecordingState, setting: Setting): Decision {
  const fact: Fact = { field: 'unregistered', value: { from, to } };
  const same = state.laid.ofChild.entries.find((other) => other.field === 'unregistered' && other.value?.from === from) ?? null;
  const isEnding = same?.field === 'unregistered' && same.value?.to === null && to !== null;
  if (!isEnding) return oneMore(fact, same, state, setting);
  const problem = problemIn(fact, { laid: state.laid, place: null, setting });
  return problem === null ? { ok: true, entries: [entry(fact, ABOUT, state, same.id)] } : refuse(problem);
}

/** Records the day on which the permanence plan was made, or permanence achieved. */
export function decidePermanence({ what, day }: CommandTo<'permanence'>, state: RecordingState, setting: Setting): Decision {
  const fact: Fact = { field: what === 'plan' ? 'permanencePlan' : 'permanenceAchieved', value: day };
  const problem = problemIn(fact, { laid: state.laid, place: null, setting });
  return problem === null ? recordOnce(fact, ABOUT, state.laid.ofChild, state, setting) : refuse(problem);
}

function oneMore(fact: Fact, same: Fact | null, state: RecordingState, setting: Setting): Decision {
  const problem = problemIn(fact, { laid: state.laid, place: null, setting });
  if (problem !== null) return refuse(problem);
  if (same === null) return { ok: true, entries: [entry(fact, ABOUT, state)] };
  return isSameValue(same.value, fact.value) ? { ok: true, entries: [] } : refuse(needsCorrection(same, setting));
}
