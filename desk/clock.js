// The clock in the page: which day the assistant takes for today.
import { put } from './server.js';
import { longDayOf, shortDayOf } from './words.js';

const form = document.getElementById('clock');
const button = document.getElementById('desk-day');
const words = document.getElementById('day-words');
const field = document.getElementById('today');
const fieldWords = document.getElementById('today-words');

const describe = () => (fieldWords.textContent = longDayOf(field.value));

/** Shows the day that the server says it is, unless somebody is just choosing another. */
export function showDay({ today, set }) {
  button.classList.toggle('set', set);
  const [weekday, day, month, year] = shortDayOf(today).split(' ');
  // On a phone there is no room for the year.
  const wideOnly = document.createElement('span');
  wideOnly.className = 'if-wide';
  wideOnly.textContent = ` ${year}`;
  words.replaceChildren(`${weekday} ${day} ${month}`, wideOnly);
  words.dateTime = today;
  if (form.matches(':popover-open')) return;
  field.value = today;
  describe();
}

async function setDay(today) {
  const { status, body } = await put('/desk/clock', { today });
  if (status === 200) form.hidePopover();
  else fieldWords.textContent = body?.message ?? 'The server does not answer.';
}

field.addEventListener('input', describe);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void setDay(field.value);
});
document.getElementById('real-day').addEventListener('click', () => void setDay(null));
// Before it opens, not once it has: what is chosen at once must not be put back.
form.addEventListener('beforetoggle', ({ newState }) => {
  if (newState === 'closed') return;
  field.value = words.dateTime;
  describe();
});
