import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { day } from '../../src/calendar/local-date';
import { WorkingDays } from '../../src/calendar/working-days';
import { writeQuestion, type WrittenQuestion } from '../../src/understanding/question';
import { understand } from '../../src/understanding/understand';

const calendar = new WorkingDays(shippedBankHolidays());

/** What is understood of a sentence said on a day (a Monday in November where none is given), in its written form. */
export function ask(text: string, today = '2026-11-23') {
  const { intent, slots, confidence, offered } = understand(text, day(today), calendar);
  const written: WrittenQuestion['slots'] = writeQuestion({ intent: 'unknown', slots }).slots;
  return { intent, slots: written, confidence, offered };
}
