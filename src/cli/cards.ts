import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { View } from '../answers/views';
import { cardKinds, cardsFolder, renderCard } from '../cards/render';
import { done, type Outcome } from './outcome';
import { printLine } from './print';

const deskFolder = join(cardsFolder, '..', 'desk');
const previewFolder = join(deskFolder, 'preview');

/**
 * Draws every card template with its sample data to one page, in light and dark, narrow and wide.
 * @param file where to write the page, which needs no other file
 */
export async function cardsPreview(file: string): Promise<Outcome> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page());
  await printLine(`${file}: open it in a browser to look at every card`);
  return done;
}

function page(): string {
  const styles = [join(deskFolder, 'teams-look.css'), join(previewFolder, 'preview.css')];
  const libraries = [require.resolve('adaptivecards/dist/adaptivecards.min.js'), require.resolve('markdown-it/dist/markdown-it.min.js')];
  return `<!doctype html>
<html lang="en-GB" data-theme="light">
<head>
<meta charset="utf-8">
<title>Every card</title>
<link rel="icon" href="data:,">
<style>
${styles.map(text).join('\n')}</style>
</head>
<body>
<main id="cards">
<h1>Every card, with its sample data</h1>
</main>
<script type="application/json" id="samples">${JSON.stringify(samples()).replaceAll('<', '\\u003c')}</script>
${libraries.map((path) => `<script src="${scriptAddress(text(path))}"></script>`).join('\n')}
<script type="module" src="${scriptAddress(withImports(join(previewFolder, 'preview.js')))}"></script>
</body>
</html>
`;
}

function samples() {
  return cardKinds.flatMap((kind) => {
    const views = JSON.parse(text(join(cardsFolder, `${kind}.sample.json`))) as readonly View[];
    return views.map((view) => ({ title: `${kind}.json: ${view.headline}`, card: renderCard(view) }));
  });
}

/** A module of the desk in which the modules that it imports are written out. */
function withImports(path: string): string {
  return text(path).replace(/(?<= from ')\.[^']+/g, (imported) => scriptAddress(withImports(join(dirname(path), imported))));
}

function scriptAddress(script: string): string {
  return `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
}

function text(path: string): string {
  return readFileSync(path, 'utf8');
}
