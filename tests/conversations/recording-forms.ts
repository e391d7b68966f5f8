import type { Chat } from './channel';
import type { Reply } from './reply';

/** The menu of what can be recorded of a child. */
export async function menuOf(chat: Chat, child: string): Promise<Reply> {
  return chat.press((await chat.say(`when is ${child}’s next review`)).button('Record…'));
}

/** The card on which one thing is recorded of a child, by the beginning of its line in the menu. */
export async function formOf(chat: Chat, child: string, line: string): Promise<Reply> {
  return chat.press((await menuOf(chat, child)).button(line));
}

/** What was recorded of a child and still stands, the latest first: "Held: Thu 19 Nov". */
export async function recordedOf(chat: Chat, child: string): Promise<readonly string[]> {
  const menu = await menuOf(chat, child);
  if (!menu.hasButton('What was recorded')) return [];
  const { buttons } = await chat.press(menu.button('What was recorded'));
  return buttons.filter(({ title }) => title.endsWith(': correct it')).map(({ title }) => title.slice(0, -': correct it'.length));
}
