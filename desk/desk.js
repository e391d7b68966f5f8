// Puts the page together: the conversations side by side, the clock and the colours.
import { Chat } from './chat.js';

const status = document.getElementById('status');
const tabs = document.getElementById('tabs');
const today = document.getElementById('today');
const themeButton = document.getElementById('theme');

let theme = localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
const chats = [];

function applyTheme() {
  document.documentElement.dataset.theme = theme;
  themeButton.setAttribute('aria-pressed', String(theme === 'dark'));
  for (const chat of chats) chat.redraw();
}

themeButton.addEventListener('click', () => {
  theme = theme === 'dark' ? 'light' : 'dark';
  localStorage.setItem('theme', theme);
  applyTheme();
});

async function setDay(day) {
  const response = await fetch('/desk/clock', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ today: day }) });
  const body = await response.json();
  if (response.ok) today.value = body.today;
  status.textContent = response.ok ? `For this page's assistant it is now ${body.today}.` : body.message;
}

document.getElementById('clock').addEventListener('submit', (event) => {
  event.preventDefault();
  void setDay(today.value);
});
document.getElementById('real-day').addEventListener('click', () => void setDay(null));

/** On a narrow screen one conversation is shown at a time, and these buttons choose it. */
function drawTabs(active) {
  tabs.replaceChildren(
    ...chats.map((chat, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = chat.person.name;
      button.setAttribute('aria-pressed', String(index === active));
      button.addEventListener('click', () => drawTabs(index));
      chat.element.classList.toggle('chat-active', index === active);
      return button;
    }),
  );
}

async function open() {
  const { people, chosen, connector, today: day } = await (await fetch('/desk/people')).json();
  today.value = day;
  if (people.length === 0) {
    status.textContent = 'There is nobody on the staff list yet: import one, or start with an empty database to get the demo council.';
    return;
  }
  for (const id of chosen) {
    const element = document.getElementById('chat-template').content.firstElementChild.cloneNode(true);
    document.getElementById('chats').append(element);
    const chat = new Chat(element, { people, connector, theme: () => theme, onPerson: () => drawTabs(Math.max(0, chats.indexOf(chat))) });
    chats.push(chat);
    chat.person = people.find((person) => person.id === id);
  }
  chosen.forEach((id, index) => chats[index].speakAs(id));
  drawTabs(0);
}

applyTheme();
await open();
