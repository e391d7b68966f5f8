/** A child's reference without case, spaces, hyphens and accents: "c-1042" and "C 1042" are one. */
export function referenceKey(reference: string): string {
  return plain(reference).replace(/[\s\p{Pd}]/gu, '');
}

/** Initials as letters only: "M.T." and "mt" are one. */
export function initialsKey(initials: string): string {
  return plain(initials).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a name without case, accents and apostrophes: "Zoë O'Neill-Hart" is zoe, oneill, hart. */
export function nameWords(name: string): readonly string[] {
  return plain(name)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Whether a name is meant by the words that somebody typed: its first name, and of the names after it each that was
 * typed, whole or as a single letter ("Maya T" for Maya Thompson).
 */
export function isNamed(name: string, typed: readonly string[]): boolean {
  const [first, ...others] = nameWords(name);
  const [typedFirst, ...typedOthers] = typed;
  return first === typedFirst
    && typedOthers.every((word) => others.some((other) => (word.length === 1 ? other.startsWith(word) : other === word)));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
