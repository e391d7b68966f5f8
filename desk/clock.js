// The clock in the page: which day the assistant takes for today.
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
  words.textContent = shortDayOf(today);
  words.dateTime = today;
  if (form.matches(':popover-open')) return;
  field.value = today;
  describe();
}

async function setDay(today) {
  const response = await fetch('/desk/clock', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ today }) });
  if (response.ok) form.hidePopover();
  else fieldWords.textContent = (await response.json()).message;
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
