import type { Locator, Page } from 'playwright-core';
import { CardOnPage } from './card-on-page';

/** One of the conversations on the desk, as somebody sees it; of its cards, the newest. */
export class ChatOnPage extends CardOnPage {
  readonly root: Locator;

  /** @param place its place from the left, from 0 */
  constructor(page: Page, place = 0) {
    const root = page.locator('section.chat').nth(place);
    super(root.locator('.card').last());
    this.root = root;
  }

  get messages(): Locator {
    return this.root.getByRole('article');
  }

  /** The newest card that says all of this; it stays that card, whatever becomes of it when something is pressed. */
  async cardThatSays(...words: readonly string[]): Promise<CardOnPage> {
    await words.reduce((messages, hasText) => messages.filter({ hasText }), this.messages).last().waitFor();
    const texts = (await this.messages.allTextContents()).map((text) => text.replace(/\s+/g, ' '));
    const place = texts.findLastIndex((text) => words.every((word) => text.includes(word)));
    return new CardOnPage(this.messages.nth(place).locator('.card'));
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

  /** Types a question, and waits for what the assistant says to it. */
  async ask(text: string): Promise<void> {
    const before = await this.messages.count();
    await this.box.fill(text);
    await this.box.press('Enter');
    await this.messages.nth(before + 1).waitFor();
  }
}
