import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { View } from '../answers/views';
import { cardKinds, cardsFolder, renderCard } from '../cards/render';
import { done, type Outcome } from './outcome';
import { printLine } from './print';

const deskFolder = join(cardsFolder, '..', 'desk');
const widths = [
  { title: 'phone, 360 px', px: 360 },
  { title: 'wide, 720 px', px: 720 },
];

/** Draws every card template with its sample data to one page: light and dark, narrow and wide. */
export async function cardsPreview(file: string): Promise<Outcome> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page());
  await printLine(`${file}: open it in a browser to look at every card`);
  return done;
}

function page(): string {
  const cards = cardKinds.flatMap((kind) => samplesOf(kind).map((view, index) => ({ title: `${kind} ${index + 1}`, card: renderCard(view) })));
  const scripts = [require.resolve('adaptivecards/dist/adaptivecards.min.js'), require.resolve('markdown-it/dist/markdown-it.min.js')];
  const drawing = ['teams-look.js', 'card-drawing.js'].map((name) => readFileSync(join(deskFolder, name), 'utf8').replace(/^import .*$/gm, '').replace(/^export /gm, ''));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Every card</title>
<style>${readFileSync(join(deskFolder, 'teams-look.css'), 'utf8')}
body { margin: 0; font: 14px/20px 'Segoe UI', 'Noto Sans', sans-serif; background: #ebebeb; }
h2 { margin: 24px 16px 8px; }
.row { display: flex; gap: 24px; padding: 16px; align-items: flex-start; }
.row.dark { background: #1f1f1f; color: #ffffff; }
figure { margin: 0; }
figcaption { padding-bottom: 6px; }
</style>
</head>
<body>
<main id="main"></main>
${scripts.map((path) => `<script>${inScript(readFileSync(path, 'utf8'))}</script>`).join('\n')}
<script>
${inScript(drawing.join('\n'))}
const cards = ${inScript(JSON.stringify(cards))};
const widths = ${JSON.stringify(widths)};
for (const { title, card } of cards) {
  const heading = document.createElement('h2');
  heading.textContent = title;
  document.getElementById('main').append(heading);
  for (const theme of ['light', 'dark']) {
    const row = document.createElement('div');
    row.className = 'row ' + theme;
    for (const width of widths) {
      const figure = document.createElement('figure');
      const caption = document.createElement('figcaption');
      caption.textContent = theme + ', ' + width.title;
      const drawn = drawCard(card, theme, () => undefined);
      drawn.style.width = width.px + 'px';
      figure.append(caption, drawn);
      row.append(figure);
    }
    document.getElementById('main').append(row);
  }
}
</script>
</body>
</html>
`;
}

function samplesOf(kind: View['kind']): readonly View[] {
  return JSON.parse(readFileSync(join(cardsFolder, `${kind}.sample.json`), 'utf8')) as readonly View[];
}

/** Text as it may stand inside a script element. */
function inScript(text: string): string {
  return text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}
