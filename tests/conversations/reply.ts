import { z } from 'zod';

/** Something on a card that can be pressed. */
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: unknown;
}

/** Something on a card that can be filled in. */
export interface Input {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly string[];
  /** What a person reads of the choices. */
  readonly titles: readonly string[];
}

interface Element {
  readonly [property: string]: unknown;
}

/** What a person gets to see: plain words, or a card read from top to bottom. */
export class Reply {
  constructor(
    readonly text: string,
    readonly card: unknown,
    /** UTF-16, in bytes; 0 where it was not sent as a message of its own. */
    readonly bytes: number,
    /** The status of the HTTP answer. */
    readonly status: number,
  ) {}

  /** Every line of words on the card, facts as "title: value"; the plain words where there is no card. */
  get lines(): readonly string[] {
    if (this.card === null) return this.text === '' ? [] : [this.text];
    return elementsOf(this.card).flatMap((element) => {
      if (element.type === 'TextBlock') return [shown(String(element.text))];
      if (element.type === 'FactSet') return (element.facts as { title: string; value: string }[]).map(({ title, value }) => `${title}: ${shown(value)}`);
      return [];
    });
  }

  /** The lines that hold this text. */
  linesWith(text: string): readonly string[] {
    return this.lines.filter((line) => line.includes(text));
  }

  get buttons(): readonly Button[] {
    return elementsOf(this.card)
      .filter(({ type }) => type === 'Action.Execute')
      .map(({ title, verb, data }) => ({ title: String(title), verb: String(verb), data }));
  }

  /** The one thing to press whose title begins so. */
  button(title: string): Button {
    const found = this.buttons.filter((button) => button.title.startsWith(title));
    const [only] = found;
    if (found.length !== 1 || only === undefined) throw new Error(`${found.length} buttons begin with "${title}": ${this.buttons.map((each) => each.title).join(' | ')}`);
    return only;
  }

  hasButton(title: string): boolean {
    return this.buttons.some((button) => button.title.startsWith(title));
  }

  /** What can be filled in, from top to bottom; choices by their value. */
  get inputs(): readonly Input[] {
    return elementsOf(this.card)
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map(({ id, label, value, choices }) => ({
        id: String(id), label: String(label), value: typeof value === 'string' ? value : '',
        choices: ((choices ?? []) as { value: string }[]).map((choice) => choice.value),
        titles: ((choices ?? []) as { title: string }[]).map((choice) => shown(choice.title)),
      }));
  }

  /** The one thing to fill in whose label begins so. */
  input(label: string): Input {
    const [only, ...others] = this.inputs.filter((input) => input.label.startsWith(label));
    if (only === undefined || others.length > 0) throw new Error(`not one input begins with "${label}": ${this.inputs.map((each) => each.label).join(' | ')}`);
    return only;
  }

  /** The lines of a list in their order: the heading over each, and the child that it opens. */
  get listed(): readonly { readonly heading: string; readonly child: string }[] {
    let heading = '';
    return elementsOf(this.card).flatMap(({ type, style, text, selectAction }) => {
      if (style === 'heading') heading = shown(String(text));
      return type === 'Container' && selectAction !== undefined ? [{ heading, child: opens.parse(selectAction).data.ask.question.slots.child }] : [];
    });
  }

  /** The references in the order in which they stand in the lines of a list. */
  get children(): readonly string[] {
    return this.listed.map(({ child }) => child);
  }
}

const opens = z.object({ data: z.object({ ask: z.object({ question: z.object({ slots: z.object({ child: z.string() }) }) }) }) });

/** Everything on a card, from top to bottom. */
function elementsOf(value: unknown): Element[] {
  if (Array.isArray(value)) return value.flatMap(elementsOf);
  if (typeof value !== 'object' || value === null) return [];
  const element = value as Element;
  const inner = Object.entries(element).flatMap(([name, part]) => (name === 'data' ? [] : elementsOf(part)));
  return typeof element.type === 'string' ? [element, ...inner] : inner;
}

/** Text as a person reads it: without the signs and spaces that only keep it together on a card. */
function shown(text: string): string {
  return text.replace(/\u200b/g, '').replace(/\s/g, ' ').replace(/\\([\\`*_[\]<>~|#+.)-])/g, '$1');
}
