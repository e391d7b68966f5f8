// One conversation: what the person says, and what the assistant shows them.
import { sendInstalled, sendPress, sendText } from './activities.js';
import { drawCard } from './card-drawing.js';

const CARD = 'application/vnd.microsoft.card.adaptive';
const starters = ['Which of my reviews are due?', 'What is overdue?', 'My caseload', 'What can you do?'];

export class Chat {
  /** @param {{ people: object[], connector: string, theme: () => 'light' | 'dark', onPerson: () => void }} parts */
  constructor(element, parts) {
    this.element = element;
    this.parts = parts;
    this.log = element.querySelector('.chat-log');
    this.select = element.querySelector('.chat-person');
    this.shown = new Map();
    for (const person of parts.people) this.select.add(new Option(`${person.name}, ${person.roles}`, person.id));
    this.select.addEventListener('change', () => this.speakAs(this.select.value));
    element.querySelector('.chat-compose').addEventListener('submit', (event) => this.onSubmit(event));
  }

  speakAs(id) {
    this.person = this.parts.people.find((person) => person.id === id);
    this.select.value = id;
    this.element.setAttribute('aria-label', `Conversation of ${this.person.name}`);
    this.log.setAttribute('aria-label', `Messages of ${this.person.name}`);
    this.element.querySelector('.chat-roles').textContent = this.person.roles;
    this.events?.close();
    this.log.replaceChildren();
    this.shown.clear();
    this.showStarters();
    this.events = new EventSource(`/desk/chats/${encodeURIComponent(this.person.conversation)}/events`);
    this.events.addEventListener('message', ({ data }) => this.onEvent(JSON.parse(data)));
    this.parts.onPerson();
  }

  onEvent(event) {
    if (event.kind === 'opened') {
      for (const message of event.messages) this.show(message);
      if (event.messages.length === 0) void sendInstalled(this.person, this.parts.connector);
    }
    if (event.kind === 'sent' || event.kind === 'edited') this.show(event.message);
    if (event.kind === 'deleted') this.shown.get(event.id)?.element.remove();
    if (event.kind === 'throttled') this.note('Teams would hold this back: too many messages in one second.');
  }

  /** Shows a message, in its old place where it was there before. */
  show(message) {
    const before = this.shown.get(message.id);
    const element = this.bubble('assistant', message.edited ? 'edited' : '');
    const { text, attachments = [] } = message.activity;
    if (text) element.append(paragraph(text));
    for (const { contentType, content } of attachments) {
      if (contentType === CARD) element.append(drawCard(content, this.parts.theme(), (action) => this.onPress(message.id, action)));
    }
    if (before) before.element.replaceWith(element);
    else this.log.append(element);
    this.shown.set(message.id, { message, element });
    // The start of a long answer is what is read first.
    if (!before) this.log.scrollTop = element.offsetTop - this.log.offsetTop - 8;
  }

  async onSubmit(event) {
    event.preventDefault();
    const field = this.element.querySelector('.chat-text');
    const text = field.value.trim();
    field.value = '';
    if (text !== '') await this.say(text);
  }

  async say(text) {
    this.log.querySelector('.starters')?.remove();
    const bubble = this.bubble('person', '');
    bubble.append(paragraph(text));
    this.log.append(bubble);
    this.log.scrollTop = this.log.scrollHeight;
    const { status, body } = await sendText(this.person, this.parts.connector, text);
    if (status >= 400) this.note(body?.message ?? `The message was not taken (${status}).`);
  }

  async onPress(messageId, action) {
    const { status, body } = await sendPress(this.person, this.parts.connector, messageId, action);
    if (status !== 200) return this.note(body?.message ?? `The press was not taken (${status}).`);
    if (body.type === CARD) {
      const { message } = this.shown.get(messageId);
      this.show({ ...message, edited: true, activity: { ...message.activity, attachments: [{ contentType: CARD, content: body.value }] } });
      const drawn = this.shown.get(messageId).element;
      this.log.scrollTop = drawn.offsetTop - this.log.offsetTop - 8;
      drawn.querySelector('.card').tabIndex = -1;
      drawn.querySelector('.card').focus({ preventScroll: true });
    } else {
      this.note(typeof body.value === 'string' ? body.value : body.value.message);
    }
  }

  redraw() {
    for (const { message } of [...this.shown.values()]) this.show(message);
  }

  note(text) {
    const element = paragraph(text);
    element.className = 'note';
    this.log.append(element);
    this.log.scrollTop = this.log.scrollHeight;
  }

  bubble(who, state) {
    const element = document.createElement('div');
    element.className = `bubble bubble-${who}`;
    const label = document.createElement('p');
    label.className = 'bubble-who';
    label.textContent = `${who === 'person' ? this.person.name : 'Assistant'}${state === '' ? '' : ` (${state})`}`;
    element.append(label);
    return element;
  }

  showStarters() {
    const element = document.createElement('div');
    element.className = 'starters';
    for (const text of starters) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.addEventListener('click', () => this.say(text));
      element.append(button);
    }
    this.log.append(element);
  }
}

function paragraph(text) {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
