import { londonDay } from '../calendar/london';
import { answer } from '../answers/answer';
import { asking, askSchema, type Ask } from '../answers/ask';
import type { View } from '../answers/views';
import { clarify } from '../answers/words-answer';
import type { Person } from '../people/person';
import { settingFor, type Setting } from '../timetable/milestone';
import { understand } from '../understanding/understand';
import type { Services } from './services';

/** What a typed message comes to. Text never changes anything: it gets an answer. */
export async function answerText(text: string, person: Person, services: Services): Promise<View> {
  const setting = settingNow(services);
  const { intent, slots, offered } = understand(text, setting.today, setting.calendar);
  if (intent === 'clarify') return clarify(offered, slots);
  return answerAsk(asking({ intent, slots }), person, setting, services);
}

/** What a pressed button comes to, or a sentence where the press makes no sense. */
export type Pressed = { readonly ok: true; readonly view: View } | { readonly ok: false; readonly problem: string };

/** The buttons of our cards, by verb. What a card carries is a question, never a permission or a state. */
export async function answerPress(verb: string, data: unknown, person: Person, services: Services): Promise<Pressed> {
  if (verb !== 'ask') return { ok: false, problem: 'I don’t know that button. It may be from an older card: ask me again, and use the new one.' };
  const parsed = askSchema.safeParse(typeof data === 'object' && data !== null && 'ask' in data ? data.ask : undefined);
  if (!parsed.success) return { ok: false, problem: 'That button did not say what to ask. Type your question instead.' };
  return { ok: true, view: await answerAsk(parsed.data, person, settingNow(services), services) };
}

function settingNow({ policy, calendar, clock }: Services): Setting {
  return settingFor(policy.policy, calendar(), londonDay(clock()));
}

function answerAsk(ask: Ask, person: Person, setting: Setting, { store, clock }: Services): Promise<View> {
  return store.write((tx) => answer(tx, person, ask, setting, clock()));
}
