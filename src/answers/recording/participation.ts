import { addMonths, type LocalDate } from '../../calendar/local-date';
import { participationWords } from '../../recording/participation';
import { participationCodes } from '../../timetable/facts';
import type { Option } from '../views';

/** The codes that fit a child of this age on a day; all of them where the date of birth is not known. */
export function participationOptions(dateOfBirth: LocalDate | null, held: LocalDate): readonly Option[] {
  const four = dateOfBirth === null ? null : addMonths(dateOfBirth, 48);
  return participationCodes
    .filter((code) => four === null || (code === 'PN0' ? held <= four : held >= four))
    .map((code) => ({ value: code, title: `${code} ${participationWords[code]}` }));
}
