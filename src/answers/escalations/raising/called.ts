/** What the council calls an escalation, with its article: `a DRP`, `an issues resolution`. */
export function withArticle(word: string): string {
  return `${isSpokenAsVowel(word) ? 'an' : 'a'} ${word}`;
}

function isSpokenAsVowel(word: string): boolean {
  // Letters said one by one: an MDR, but a DRP.
  return /^[A-Z]{2,}$/.test(word) ? /^[AEFHILMNORSX]/.test(word) : /^[aeiou]/i.test(word);
}
