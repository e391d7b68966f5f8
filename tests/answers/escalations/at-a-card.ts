import { londonDay } from '../../../src/calendar/london';
import { answer } from '../../../src/answers/answer';
import { asking } from '../../../src/answers/ask';
import { openAnyForm, takeAnyForm } from '../../../src/answers/forms';
import { settingInForce } from '../../../src/answers/setting-in-force';
import type { Button, EscalationView, FormLine, FormView, SaveButton, View } from '../../../src/answers/views';
import type { Person } from '../../../src/people/person';
import type { Question } from '../../../src/understanding/question';
import type { CouncilAtWork } from './council-at-work';

/** Somebody at their cards: asks, opens what a button names, fills in and presses. */
export class AtACard {
  constructor(
    private readonly council: CouncilAtWork,
    private readonly person: Person,
  ) {}

  ask(question: Question, page = 1): Promise<View> {
    return this.council.store.write((tx) => answer(tx, this.person, { ...asking(question), page }, this.setting, this.council.at));
  }

  /** How an escalation stands, on its card. */
  async shows(ref: string): Promise<EscalationView> {
    return asEscalation(await this.ask({ intent: 'escalation.show', slots: { ref } }));
  }

  /** Opens whatever a button or a line carries, from outside. */
  async opens(written: unknown): Promise<View> {
    const view = await this.council.store.write((tx) => openAnyForm(tx, this.person, written, this.setting, this.council.at));
    if (view === null) throw new Error('that names no card');
    return view;
  }

  /** Opens what the one button or line of a card leads to, by the beginning of its title. */
  async goes(view: View, title: string): Promise<View> {
    const lines: readonly FormLine[] = 'groups' in view && view.kind === 'form' ? view.groups.flatMap((group) => group.lines) : [];
    const ways = [...view.buttons, ...lines.map((line) => ({ title: line.title, form: line.open }))].filter((way) => way.title.startsWith(title));
    const [only] = ways;
    if (only === undefined || ways.length > 1) throw new Error(`not one way begins with "${title}": ${titlesOf(view).join(' | ')}`);
    return 'form' in only ? this.opens(only.form) : this.ask(only.ask.question as Question);
  }

  /** Goes through "More…", where the card has not that much room. */
  async does(view: View, title: string): Promise<FormView> {
    return asForm(titlesOf(view).some((each) => each.startsWith(title)) ? await this.goes(view, title) : await this.goes(await this.goes(view, 'More…'), title));
  }

  /** Presses what takes what is filled in; the inputs have what the card shows, but for what is given. */
  async presses(view: View, typed: Readonly<Record<string, unknown>> = {}, title?: string): Promise<View> {
    const saves: readonly SaveButton[] = view.kind === 'form' || view.kind === 'escalation' ? [...(view.save ? [view.save] : []), ...(view.kind === 'form' ? view.alsoSave : [])] : [];
    const save = title === undefined ? saves[0] : saves.find((each) => each.title === title);
    if (!save) throw new Error(`the card takes nothing: ${view.headline}`);
    const shown = view.kind === 'form' ? Object.fromEntries(view.inputs.map((input) => [input.id, valueOf(input)])) : {};
    return this.sends({ ...save.record, ...shown, ...typed });
  }

  /** Sends what came from outside, whatever it is. */
  async sends(pressed: unknown): Promise<View> {
    const view = await this.council.store.write((tx) => takeAnyForm(tx, this.person, pressed, this.setting, this.council.at));
    if (view === null) throw new Error('that names no card');
    return view;
  }

  private get setting() {
    const { version, calendar } = this.council.inForce;
    return settingInForce(version, calendar, londonDay(this.council.at));
  }
}

function valueOf(input: FormView['inputs'][number]): string {
  if ('day' in input) return input.day.value;
  if ('choice' in input) return input.choice.value;
  return 'choices' in input ? input.choices.value : input.text.value;
}

export function asEscalation(view: View): EscalationView {
  if (view.kind !== 'escalation') throw new Error(`not the card of an escalation: ${view.headline}`);
  return view;
}

export function asForm(view: View): FormView {
  if (view.kind !== 'form') throw new Error(`not a card to fill in: ${view.headline}`);
  return view;
}

/** What can be pressed under a card. */
export function titlesOf(view: View): readonly string[] {
  return view.buttons.map(({ title }: Button) => title);
}

/** The lines of a list, with the headings over them. */
export function linesOf(view: View): readonly (readonly [string, readonly string[]])[] {
  return asForm(view).groups.map(({ title, lines }) => [title, lines.map((line) => `${line.title} | ${line.note}`)]);
}

/** Every text on the card of an escalation, from top to bottom. */
export function textsOf({ understood, child, headline, note, problem, sections, facts, history }: EscalationView): readonly string[] {
  return [
    understood, child, headline, note, problem,
    ...sections.flatMap(({ title, lines }) => [title, ...lines.flatMap(({ label, text }) => [label, text])]),
    ...facts.map(({ title, value }) => `${title}: ${value}`),
    ...history.flatMap(({ title, text }) => [title, text]),
  ].filter((text) => text !== '');
}
