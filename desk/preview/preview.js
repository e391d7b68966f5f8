// Draws every sample in four versions: light and dark, as narrow as a phone and as wide as a chat gets.
import { drawCard } from '../card-drawing.js';

const main = document.getElementById('cards');
const widths = ['phone', 'wide'];

for (const { title, card } of JSON.parse(document.getElementById('samples').textContent)) {
  const heading = document.createElement('h2');
  heading.textContent = title;
  main.append(heading, ...['light', 'dark'].map((theme) => versions(card, theme)));
}

function versions(card, theme) {
  const row = document.createElement('div');
  row.className = 'versions';
  row.dataset.theme = theme;
  row.append(...widths.map((width) => figure(`${theme}, ${width}`, drawCard(card, () => undefined))));
  return row;
}

function figure(words, drawn) {
  const element = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = words;
  element.append(caption, drawn);
  return element;
}
