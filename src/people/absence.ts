import type { LocalDate } from '../calendar/local-date';

/** Days on which somebody is away, both included, and who stands in; null where nobody was named. */
export interface Absence {
  readonly person: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly cover: string | null;
}
