const rules: readonly (readonly [string, RegExp])[] = [
  ['emphasis, code or a link', /[*_`[\]]/],
  ['a struck text', /~~/],
  ['a link or a tag', /<[a-z/!?]/i],
  ['a link', /:\/\//],
  ['another sign', /&#?\w+;/],
  ['a day of the card', /\{\{/],
  ['a heading, a list, a quotation or a table', /^\s*([#>+=|:-]|\d+[.)])/m],
  ['code', /^( {4}|\t)/m],
];

/** What Markdown (or a card's own `{{DATE}}`) would make of a text, but for the signs that a backslash keeps as they are. */
export function markdownIn(text: string): string[] {
  const asRead = text.replace(/\\[*_`[\]]/g, 'x');
  return rules.filter(([, rule]) => rule.test(asRead)).map(([name]) => `${name}: ${text}`);
}
