// What stands in a conversation, drawn as Teams draws it.
import { drawCard } from './card-drawing.js';
import { dayAt, timeAt } from './words.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** What a message shows: its text and its cards. */
function contentOf({ activity: { text, attachments = [] } }) {
  return { text: text ?? '', cards: attachments.filter(({ contentType }) => contentType === CARD).map(({ content }) => content) };
}

/** A message of the assistant's with another card in the place of its own. */
export function withCard(message, card) {
  return { ...message, edited: true, activity: { ...message.activity, attachments: [{ contentType: CARD, content: card }] } };
}

export class ChatLog {
  /** @param {{ assistant: string, onPress: (messageId: string, action: object) => void }} parts */
  constructor(element, parts) {
    this.element = element;
    this.parts = parts;
    this.shown = new Map();
  }

  clear() {
    this.element.replaceChildren();
    this.shown.clear();
  }

  /** Shows these messages and no others. Those that are shown already stay untouched. */
  showAll(messages) {
    const ids = new Set(messages.map(({ id }) => id));
    if ([...this.shown.keys()].some((id) => !ids.has(id))) this.clear();
    for (const message of messages) this.show(message);
  }

  /** Shows a message: at the end, or in its old place where it was there before. */
  show(message) {
    const content = JSON.stringify(contentOf(message));
    const before = this.shown.get(message.id);
    // The answer to a press and the edit of the message bring the same card: it is drawn once, and keeps the focus.
    if (before?.content === content) return;
    const element = this.drawn(message);
    this.shown.set(message.id, { message, content, element });
    if (before) return this.replace(before.element, element);
    const follow = this.isWhereItWasLeft() || message.from === 'person' || this.shown.size === 1 || this.asked;
    this.asked = message.from === 'person';
    this.addDay(message.at);
    this.element.append(element);
    if (follow) this.scrollTo(element);
  }

  /** Whether there is more in it than the welcome. */
  hasBegun() {
    return this.shown.size > 1;
  }

  messageOf(id) {
    return this.shown.get(id)?.message;
  }

  remove(id) {
    this.shown.get(id)?.element.remove();
    this.shown.delete(id);
  }

  /** Says what went wrong beneath a message, or at the end where there is none; null takes that away. */
  problem(id, text) {
    const element = this.shown.get(id)?.element ?? this.element;
    element.querySelector(':scope > .problem')?.remove();
    if (text === null) return;
    const line = paragraph('problem', text);
    line.setAttribute('role', 'alert');
    element.append(line);
    line.scrollIntoView({ block: 'nearest' });
  }

  /** Something that the desk says, and nobody in the conversation. */
  note(text) {
    const follow = this.isAtEnd();
    const element = paragraph('note', text);
    this.element.append(element);
    if (follow) this.element.scrollTop = this.element.scrollHeight;
  }

  replace(before, element) {
    const hadFocus = before.contains(document.activeElement);
    before.replaceWith(element);
    if (!hadFocus) return;
    this.scrollTo(element);
    element.querySelector('.card')?.focus({ preventScroll: true });
  }

  /** Brings the beginning into sight: of the question, where the message answers one. */
  scrollTo(element) {
    const start = element.previousElementSibling?.classList.contains('from-person') ? element.previousElementSibling : element;
    this.element.scrollTop = start.offsetTop - this.element.offsetTop - 8;
    this.leftAt = this.element.scrollTop;
  }

  /** Whoever has not scrolled away is shown what comes next, however long the last card is. */
  isWhereItWasLeft() {
    return this.isAtEnd() || this.element.scrollTop === this.leftAt;
  }

  isAtEnd() {
    const { scrollTop, clientHeight, scrollHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < 24;
  }

  addDay(at) {
    const day = dayAt(at);
    const last = [...this.element.querySelectorAll('.day')].at(-1);
    if (last?.textContent !== day) this.element.append(paragraph('day', day));
  }

  drawn(message) {
    const { text, cards } = contentOf(message);
    const element = document.createElement('article');
    element.className = `message from-${message.from}`;
    element.setAttribute('aria-label', message.from === 'person' ? 'You' : this.parts.assistant);
    const head = paragraph('message-head', '');
    const words = [message.from === 'person' ? '' : this.parts.assistant, timeAt(message.at), message.edited ? 'Edited' : ''];
    head.append(...words.filter((word) => word !== '').map(span));
    element.append(head);
    if (text !== '') element.append(paragraph('message-text', text));
    for (const card of cards) element.append(drawCard(card, (action) => this.parts.onPress(message.id, action)));
    return element;
  }
}

function paragraph(className, text) {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

function span(text) {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}
