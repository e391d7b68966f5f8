// The list of what people were told, are to be told, or could not be told.
import { get } from './server.js';
import { shortDayAt, timeAt } from './words.js';

const button = document.getElementById('notices-button');
const drawer = document.getElementById('notices');
const list = document.getElementById('notices-list');
const empty = document.getElementById('notices-empty');

function open(isOpen) {
  drawer.hidden = !isOpen;
  button.setAttribute('aria-expanded', String(isOpen));
  void refreshNotices();
}

/** Brings the list up to date, if it is looked at. */
export async function refreshNotices() {
  if (drawer.hidden) return;
  const { status, body } = await get('/desk/notices');
  if (status !== 200) return;
  list.replaceChildren(...body.notices.map(drawn));
  empty.hidden = body.notices.length > 0;
}

function drawn({ at, to, what, about, state, outcome }) {
  const time = document.createElement('time');
  time.dateTime = at;
  time.textContent = `${shortDayAt(at)}, ${timeAt(at)}`;
  const receiver = document.createElement('strong');
  receiver.textContent = to;
  const item = document.createElement('li');
  item.append(line('notice-head', time, ' to ', receiver), line('', `${what}, ${about}`), line('notice-outcome', outcome));
  item.dataset.state = state;
  return item;
}

function line(className, ...parts) {
  const element = document.createElement('p');
  element.className = className;
  element.append(...parts);
  return element;
}

button.addEventListener('click', () => open(drawer.hidden));
drawer.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  open(false);
  button.focus();
});
