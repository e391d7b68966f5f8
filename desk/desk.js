// Puts the page together: the conversations side by side, the colours, and the one connection on which the server tells what happens.
import { Chat } from './chat.js';
import { showDay } from './clock.js';
import { clockStandsAt } from './morning.js';
import { refreshNotices } from './notices.js';

const status = document.getElementById('status');
const themeButton = document.getElementById('theme');
const template = document.getElementById('chat-template').content.firstElementChild;
const chats = [];
let events = null;

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  themeButton.setAttribute('aria-pressed', String(theme === 'dark'));
}

setTheme(localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
themeButton.addEventListener('click', () => {
  setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
  localStorage.setItem('theme', document.documentElement.dataset.theme);
});

function listen() {
  events?.close();
  const query = new URLSearchParams(chats.map(({ person }) => ['chat', person.conversation]));
  events = new EventSource(`/desk/events?${query}`);
  events.addEventListener('open', () => {
    status.textContent = '';
    void refreshNotices();
  });
  events.addEventListener('error', () => (status.textContent = 'The server does not answer. Is it running? This page goes on by itself once it does.'));
  events.addEventListener('message', ({ data }) => {
    const event = JSON.parse(data);
    if (event.kind === 'notices') return void refreshNotices();
    if (event.kind === 'clock') {
      showDay(event);
      clockStandsAt(event.today);
      return void refreshNotices();
    }
    for (const chat of chats) if (chat.person.conversation === event.chat) chat.onEvent(event);
  });
}

async function open() {
  const { assistant, people, chosen, connector } = await (await fetch('/desk/start')).json();
  if (people.length === 0) {
    status.textContent = 'There is nobody on the staff list yet: import one, or start with an empty database to get the demo council.';
    return;
  }
  const together = chosen.map((id) => people.find((person) => person.id === id));
  for (const { id } of together) {
    const element = template.cloneNode(true);
    document.getElementById('chats').append(element);
    const chat = new Chat(element, { assistant, people, together, connector, onPerson: listen });
    chat.speakAs(id);
    chats.push(chat);
  }
  listen();
}

await open();
