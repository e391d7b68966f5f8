import type { Locator } from 'playwright-core';

/** A card on the desk, as somebody sees it. */
export class CardOnPage {
  /** @param card which it is, looked for anew each time: also a card that changes, or "the newest" */
  constructor(readonly card: Locator) {}

  /** The headings of the card, from top to bottom. */
  async headings(): Promise<string[]> {
    return this.card.getByRole('heading').allTextContents();
  }

  /** Something to press on it. */
  button(name: string | RegExp): Locator {
    return this.card.getByRole('button', { name }).first();
  }

  /** The lines of a list, each of which opens a child. */
  get lines(): Locator {
    return this.card.getByRole('button', { name: /limit/i });
  }

  /** Fills it in: what is typed, or chosen by its words, by the label of each input. */
  async fillIn(filled: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(filled)) {
      const input = this.card.getByLabel(label).first();
      await input.waitFor();
      const isChoice = (await input.and(this.card.locator('select')).count()) > 0;
      await (isChoice ? input.selectOption({ label: value }) : input.fill(value));
    }
  }

  /** Presses a button, and waits until the card says this. */
  async press(button: string | RegExp, says: string | RegExp): Promise<void> {
    await this.button(button).click();
    await this.says(says);
  }

  /** Waits until it says this. */
  async says(words: string | RegExp): Promise<void> {
    await this.card.getByText(words).first().waitFor();
  }

  /** Waits until it has this heading. */
  async shows(heading: string | RegExp): Promise<void> {
    await this.card.getByRole('heading', { name: heading }).first().waitFor();
  }
}
