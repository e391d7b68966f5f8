import { addMonths, type LocalDate } from '../../calendar/local-date';
import { participationWords } from '../../recording/participation';
import { participationCodes } from '../../timetable/facts';
import type { Option } from '../views';

/** Every code with how the child took part, in words. */
export const everyParticipation: readonly Option[] = participationCodes.map((code) => ({ value: code, title: `${code} ${participationWords[code]}` }));

/** The codes that fit a child of this age on a day; all of them where the date of birth is not known. */
export function participationOptions(dateOfBirth: LocalDate | null, held: LocalDate): readonly Option[] {
  const four = dateOfBirth === null ? null : addMonths(dateOfBirth, 48);
  return everyParticipation.filter(({ value }) => four === null || (value === 'PN0' ? held <= four : held >= four));
}
