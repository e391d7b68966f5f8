/** Takes no room; it stands between signs that would be read as a command were they neighbours. */
const UNSEEN = '\u200B';

/**
 * Text as a card shows it word for word. A TextBlock reads Markdown and `{{DATE(…)}}`, so what would come out as a
 * link, a list, emphasis or another day is marked as plain: names and typed words come from outside.
 */
export function plainText(text: string): string {
  return (
    text
      .replace(/^[ \t]+/gm, '')
      .replace(/\\|<|&(?=#?\w+;)|~(?=~)|\{(?=\{)|:(?=\/\/)/g, (sign) => `${sign}${UNSEEN}`)
      .replace(/^(?=[#+=>|:-]|\d+[.)])/gm, UNSEEN)
      // Teams on a phone knows a backslash before these signs only and shows it before any other.
      .replace(/[*_[\]`]/g, (sign) => `\\${sign}`)
  );
}
