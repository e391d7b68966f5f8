// One conversation: what the person says and presses, and what happens then.
import { sendInstallation, sendPress, sendText } from './activities.js';
import { ChatLog, withCard } from './chat-log.js';
import { ChatMenu } from './chat-menu.js';
import { post, put } from './server.js';

const CARD = 'application/vnd.microsoft.card.adaptive';
const NOT_SENT = 'This message was not sent: the server does not answer. Is it running?';
const NOT_REACHED = 'Something went wrong. Please try again.';
const REMOVED = 'The app is removed from this chat. Install it from the menu above.';

export class Chat {
  /** @param {{ people: object[], together: object[], assistant: object, connector: string, onPerson: () => void }} parts */
  constructor(element, parts) {
    this.element = element;
    this.parts = parts;
    this.drafts = new Map();
    this.field = element.querySelector('.chat-text');
    this.send = element.querySelector('.chat-compose button');
    this.select = element.querySelector('.chat-person');
    this.starters = element.querySelector('.starters');
    this.log = new ChatLog(element.querySelector('.chat-log'), {
      assistant: parts.assistant.name,
      onPress: (messageId, action) => void this.press(messageId, action),
    });
    this.menu = new ChatMenu(element.querySelector('.chat-menu'), (installed) => void this.install(installed));
    this.fillSelect();
    this.fillStarters();
    this.select.addEventListener('change', () => {
      this.speakAs(this.select.value);
      parts.onPerson();
    });
    element.querySelector('.chat-compose').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.say();
    });
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      void this.say();
    });
  }

  /** Makes this somebody's conversation. What is half typed stays with the person who typed it. */
  speakAs(id) {
    if (this.person) this.drafts.set(this.person.id, this.field.value);
    this.person = this.parts.people.find((person) => person.id === id);
    const { name, roles } = this.person;
    this.select.value = id;
    this.field.value = this.drafts.get(id) ?? '';
    this.element.setAttribute('aria-label', `Conversation of ${name}`);
    this.log.element.setAttribute('aria-label', `Messages of ${name}`);
    this.element.querySelector('h2').textContent = name;
    this.element.querySelector('.avatar').textContent = initials(name);
    this.element.querySelector('.chat-roles').textContent = roles;
    this.log.clear();
  }

  onEvent(event) {
    if (event.kind === 'opened') {
      this.log.showAll(event.messages);
      this.showApp(event.installed);
      if (event.first) void sendInstallation(this.person, this.parts.connector, true);
    }
    if (event.kind === 'app') {
      this.log.note(event.installed ? 'The app was installed.' : 'The app was removed.');
      this.showApp(event.installed);
    }
    if (event.kind === 'sent' || event.kind === 'edited') this.log.show(event.message);
    if (event.kind === 'deleted') this.log.remove(event.id);
    if (event.kind === 'throttled') this.log.note('Teams held a message back: it takes seven in a second.');
    this.starters.hidden = !this.installed || this.log.hasBegun();
  }

  /** As in Teams, nobody writes to an app that they have removed. */
  showApp(installed) {
    this.installed = installed;
    this.menu.show(installed);
    this.field.disabled = !installed;
    this.field.placeholder = installed ? 'Type a message' : REMOVED;
    this.send.disabled = !installed;
  }

  async install(installed) {
    const { person } = this;
    await put(`/desk/chats/${encodeURIComponent(person.conversation)}/app`, { installed });
    const { status } = await sendInstallation(person, this.parts.connector, installed);
    if (status >= 400 || status === 0) this.log.problem(null, NOT_REACHED);
  }

  async say() {
    const text = this.field.value.trim();
    if (text === '') return;
    this.field.value = '';
    this.log.problem(null, null);
    const { person } = this;
    const kept = await post(`/desk/chats/${encodeURIComponent(person.conversation)}/messages`, { text });
    if (kept.status !== 201) {
      this.field.value = text;
      return this.log.problem(null, NOT_SENT);
    }
    const { status, body } = await sendText(person, this.parts.connector, kept.body.id, text);
    if (status >= 400 || status === 0) this.log.problem(kept.body.id, body?.message ?? NOT_SENT);
  }

  async press(messageId, action) {
    this.log.problem(messageId, null);
    if (!this.installed) return this.log.problem(messageId, REMOVED);
    const { status, body } = await sendPress(this.person, this.parts.connector, messageId, action);
    if (status === 200 && body.type === CARD) this.log.show(withCard(this.log.messageOf(messageId), body.value));
    else this.log.problem(messageId, saidAboutPress(body));
  }

  /** Those who share a child come first, then everybody by role. */
  fillSelect() {
    const { people, together } = this.parts;
    const groups = Map.groupBy(people, ({ roles }) => roles);
    this.select.append(group('They share a child', together), ...[...groups].map(([roles, those]) => group(roles, those)));
  }

  /** As in Teams, a prompt is put where one types, and can be changed before it is sent. */
  fillStarters() {
    for (const { title, prompt } of this.parts.assistant.starters) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = title;
      button.addEventListener('click', () => {
        this.field.value = prompt;
        this.field.focus();
      });
      this.starters.append(button);
    }
  }
}

function group(label, people) {
  const element = document.createElement('optgroup');
  element.label = label;
  element.append(...people.map(({ name, id }) => new Option(name, id)));
  return element;
}

function initials(name) {
  const words = name.split(' ');
  return words.length > 1 ? `${words[0][0]}${words.at(-1)[0]}` : name.slice(0, 2);
}

/** What Teams shows beneath a card whose press brought no new card. */
function saidAboutPress(body) {
  if (typeof body?.value === 'string') return body.value;
  return body?.value?.message ?? body?.message ?? NOT_REACHED;
}
