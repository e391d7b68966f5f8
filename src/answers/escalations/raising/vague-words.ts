interface Vague {
  readonly said: RegExp;
  readonly instead: string;
}

/** Words of which nobody can say on a day whether they were done. */
const vague: readonly Vague[] = [
  {
    said: /\b(?:asap|a\.s\.a\.p|as soon as (?:possible|practicable)|soonest)\b/i,
    instead: 'names no day: leave it out, and choose the day by which it is to be done.',
  },
  { said: /\b(?:on-?going|going forward|continually)\b/i, instead: 'has no end: write what will have been done, and choose the day by which.' },
  {
    said: /\b(?:tb[acd]|to be (?:confirmed|advised|decided)|in due course|when(?:ever)? possible|where possible|at some point)\b/i,
    instead: 'can mean never: write what is to be done, and choose the day by which.',
  },
];

/** One sentence that says what to write instead of a word that promises nothing; null where there is none. */
export function vagueInWords(text: string): string | null {
  for (const { said, instead } of vague) {
    const found = said.exec(text);
    if (found) return `“${found[0]}” ${instead}`;
  }
  return null;
}

const posts = 'team|services?|everyone|everybody|anyone|somebody|someone|all|professionals|agencies|school|manager|worker';

const NOBODY_IN_PARTICULAR = new RegExp(`^(?:the |our |a |all )?(?:[\\p{L} ]*\\b(?:${posts})|tb[acd]|iro)$`, 'iu');

/** Whether a name stands for nobody in particular: a team, a post, everyone. */
export function isNobodyInParticular(name: string): boolean {
  return NOBODY_IN_PARTICULAR.test(name.trim());
}
