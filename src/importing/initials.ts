/** The first letters of a forename and a surname: `AB`; null where there is neither. */
export function initialsOf(forename: string | null, surname: string | null): string | null {
  const first = (name: string | null) => [...(name ?? '')][0]?.toUpperCase() ?? '';
  const initials = first(forename) + first(surname);
  return initials === '' ? null : initials;
}
