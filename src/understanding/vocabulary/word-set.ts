/** The words of a piece of vocabulary, its marks and the names of its classes left out. */
export function wordsIn(text: string): readonly string[] {
  return text.split(/[\s,/+]+/).filter((word) => word !== '' && !word.startsWith('{'));
}

/** The same as a set. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text));
}
