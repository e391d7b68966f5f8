import { z } from 'zod';

/** The cards about absences, by name: what is set, one absence to fill in, ending one, and whom the asker manages. */
export const absenceFormNames = ['absences', 'absence', 'absence.end', 'absence.people'] as const;

export type AbsenceFormName = (typeof absenceFormNames)[number];

/** A card about absences as a button carries it. It comes back from outside, so it names things and claims nothing. */
export const absenceFormSchema = z.strictObject({
  name: z.enum(absenceFormNames),
  /** Whose absence. */
  person: z.string().min(1).max(100),
  /** The absence that is changed or ended; null where it is a new one. */
  absence: z.int().nullable(),
  /** The first line that is shown of something long, counted from 1. */
  from: z.int().min(1).max(100_000),
});

export type AbsenceForm = z.output<typeof absenceFormSchema>;
export type WrittenAbsenceForm = z.input<typeof absenceFormSchema>;

/** Asks for a card about this person's absences. */
export function absenceForm(name: AbsenceFormName, person: string, absence: number | null = null): WrittenAbsenceForm {
  return { name, person, absence, from: 1 };
}
