import type { Locator, Page } from 'playwright-core';

/** One of the conversations on the desk, as somebody sees it. */
export class ChatOnPage {
  readonly root: Locator;

  /** @param place its place from the left, from 0 */
  constructor(page: Page, place = 0) {
    this.root = page.locator('section.chat').nth(place);
  }

  get messages(): Locator {
    return this.root.getByRole('article');
  }

  /** The newest card. */
  get card(): Locator {
    return this.root.locator('.card').last();
  }

  /** The headings of the newest card, from top to bottom. */
  async headings(): Promise<string[]> {
    return this.card.getByRole('heading').allTextContents();
  }

  get box(): Locator {
    return this.root.getByRole('textbox', { name: 'Message' });
  }

  get person(): Locator {
    return this.root.getByRole('combobox', { name: 'Speak as' });
  }

  /** Somebody whom the picker offers in a group: their id and their name. */
  async personIn(group: string, place: number): Promise<{ readonly id: string; readonly name: string }> {
    const option = this.person.locator(`optgroup[label="${group}"] option`).nth(place);
    return { id: (await option.getAttribute('value')) ?? '', name: (await option.textContent()) ?? '' };
  }

  /** Makes this somebody else's conversation. */
  async speakAs({ id, name }: { readonly id: string; readonly name: string }): Promise<void> {
    await this.person.selectOption(id);
    await this.root.page().getByRole('region', { name: `Conversation of ${name}` }).getByRole('article').first().waitFor();
  }

  /** Takes something from the menu of the conversation. */
  async choose(name: string): Promise<void> {
    await this.root.locator('summary').click();
    await this.root.getByRole('button', { name }).click();
  }

  /** Something to press on the newest card. */
  button(name: string | RegExp): Locator {
    return this.card.getByRole('button', { name }).first();
  }

  /** The lines of a list, each of which opens a child. */
  get lines(): Locator {
    return this.card.getByRole('button', { name: /limit/i });
  }

  /** Types a question, and waits for what the assistant says to it. */
  async ask(text: string): Promise<void> {
    const before = await this.messages.count();
    await this.box.fill(text);
    await this.box.press('Enter');
    await this.messages.nth(before + 1).waitFor();
  }

  /** Fills in the newest card: what is typed, or chosen by its words, by the label of each input. */
  async fillIn(filled: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(filled)) {
      const input = this.card.getByLabel(label).first();
      await input.waitFor();
      const isChoice = (await input.and(this.root.locator('select')).count()) > 0;
      await (isChoice ? input.selectOption({ label: value }) : input.fill(value));
    }
  }

  /** Presses a button of the newest card, and waits until it says this. */
  async press(button: string | RegExp, says: string | RegExp): Promise<void> {
    await this.button(button).click();
    await this.card.getByText(says).first().waitFor();
  }

  /** Waits until the newest card has this heading. */
  async shows(heading: string | RegExp): Promise<void> {
    await this.card.getByRole('heading', { name: heading }).first().waitFor();
  }
}
