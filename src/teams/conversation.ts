import { z } from 'zod';
import { londonDay, type Instant } from '../calendar/london';
import { answer } from '../answers/answer';
import { asking, askSchema } from '../answers/ask';
import { openAnyForm, takeAnyForm } from '../answers/forms';
import { notePressed } from '../answers/notices/pressed-message';
import { settingInForce, type SettingInForce } from '../answers/setting-in-force';
import type { View } from '../answers/views';
import { clarify } from '../answers/words-answer';
import type { Person } from '../people/person';
import type { Tx } from '../store/open-store';
import type { MessagePlace } from '../store/opened-messages';
import { understand } from '../understanding/understand';
import type { Services } from './services';

/** What a typed message comes to. Text never changes anything: it gets an answer. */
export async function answerText(text: string, person: Person, services: Services): Promise<View> {
  const setting = settingNow(services);
  const { intent, slots, offered } = understand(text, setting.today, setting.calendar);
  if (intent === 'clarify') return clarify(offered, slots);
  return inStore(services, (tx, at) => answer(tx, person, asking({ intent, slots }), setting, at));
}

/** A press on a card: what the button carries, and the message that the card is in; null where Teams names none. */
export interface Press {
  readonly verb: string;
  readonly data: unknown;
  readonly message: MessagePlace | null;
}

/** What a pressed button comes to, or a sentence where the press makes no sense. */
export type Pressed = { readonly ok: true; readonly view: View } | { readonly ok: false; readonly problem: string };

const NO_QUESTION = 'That button did not say what to ask. Type your question instead.';
const NO_CARD = 'That button did not say which card to open. Ask me again, and use the new one.';
const NO_RECORD = 'That card did not say what to record. Nothing was recorded: ask me again, and use the new one.';
const UNKNOWN_BUTTON = 'I don’t know that button. It may be from an older card: ask me again, and use the new one.';

/**
 * The buttons of our cards, by verb: `ask` a question, `open` a card to fill in, `record` what it holds. What a card
 * carries names things, and is never a permission or a state.
 */
export function answerPress(press: Press, person: Person, services: Services): Promise<Pressed> {
  return inStore(services, async (tx, at) => {
    const pressed = await answerTo(press, tx, person, settingNow(services), at);
    if (pressed.ok && press.message !== null) await notePressed(tx, press.message, pressed.view, at);
    return pressed;
  });
}

async function answerTo({ verb, data }: Press, tx: Tx, person: Person, setting: SettingInForce, at: Instant): Promise<Pressed> {
  const carried = partsSchema.safeParse(data).data ?? {};
  switch (verb) {
    case 'ask': {
      const ask = askSchema.safeParse(carried['ask']).data;
      return ask ? shown(await answer(tx, person, ask, setting, at)) : { ok: false, problem: NO_QUESTION };
    }
    case 'open': {
      const view = await openAnyForm(tx, person, carried['form'], setting, at);
      return view ? shown(view) : { ok: false, problem: NO_CARD };
    }
    case 'record': {
      const view = await takeAnyForm(tx, person, data, setting, at);
      return view ? shown(view) : { ok: false, problem: NO_RECORD };
    }
    default:
      return { ok: false, problem: UNKNOWN_BUTTON };
  }
}

const partsSchema = z.looseObject({});

function shown(view: View): Pressed {
  return { ok: true, view };
}

function settingNow({ policy, calendar, clock }: Services): SettingInForce {
  return settingInForce(policy, calendar(), londonDay(clock()));
}

function inStore<T>({ store, clock }: Services, work: (tx: Tx, at: Instant) => Promise<T>): Promise<T> {
  return store.write((tx) => work(tx, clock()));
}
