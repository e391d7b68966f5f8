// The button that takes the clock to the next working morning, and what that brought.
import { post } from './server.js';
import { dayAt, longDayOf, timeAt } from './words.js';

const said = document.getElementById('morning-words');
let underWay = false;
let saidOf = null;

async function goOn() {
  underWay = true;
  said.textContent = 'The morning’s work is being done…';
  const { status, body } = await post('/desk/morning', {});
  underWay = false;
  saidOf = status === 200 ? dayAt(body.at) : null;
  said.textContent = status === 200 ? wordsOf(body) : problemOf(status, body);
}

function wordsOf({ at, sent, doneBefore }) {
  const messages = sent === 0 ? 'No message was sent.' : sent === 1 ? '1 message was sent.' : `${sent} messages were sent.`;
  const again = doneBefore ? ' This morning was done before, and nobody is told twice.' : '';
  return `It is ${dayAt(at)}, ${timeAt(at)}. ${messages}${again}`;
}

function problemOf(status, body) {
  if (status === 0) return 'The server does not answer.';
  return status === 409 ? body.message : 'The morning’s work went wrong. The server’s log says why.';
}

/** Takes the words away once the clock stands at another day, as `YYYY-MM-DD`, than they say. */
export function clockStandsAt(today) {
  if (!underWay && saidOf !== longDayOf(today)) said.textContent = '';
}

document.getElementById('next-morning').addEventListener('click', ({ detail }) => {
  // The second press of a double click would go on to the morning after.
  if (!underWay && detail < 2) void goOn();
});
