import { shortDay } from '../../../calendar/words';
import type { DoneThing } from '../../../recording/command';
import { saidReport } from '../../../recording/laid-over';
import { fieldOf } from '../../../recording/paperwork';
import { fieldNames } from '../../../recording/words';
import { saidInWords } from '../../said-words';
import { capital } from '../../understood';
import type { FormContext } from '../form-context';
import { dayInput } from '../inputs';
import { ofReview, type RecordForm } from '../record-form';

const prepares: readonly DoneThing[] = ['report', 'premeeting'];

/** The card on which somebody says on which day something about a review was done. */
export function doneForm(what: DoneThing): RecordForm {
  return {
    title: fieldNames[fieldOf[what]],
    act: prepares.includes(what) ? 'record_review' : 'record_paperwork',
    about: prepares.includes(what) ? ['next', 'held'] : ['held'],
    isOffered: (context) => entryDay(context, what) === null,
    note: (context) => whatStands(context, what),
    inputs: (context, typed) => [dayInput({ id: 'day', label: 'On which day', needed: 'Choose the day.' }, usualDay(context, what), typed)],
    commands: (context, typed) => [{ do: 'done', ...ofReview(context), what, day: typed['day'] }],
  };
}

function entryDay({ place }: FormContext, what: DoneThing) {
  return place?.recorded.entries.findLast(({ field }) => field === fieldOf[what])?.value ?? null;
}

/** The day on which it was done, recorded or imported; null where nothing is known of it. */
export function doneOn({ place, laid }: Pick<FormContext, 'place' | 'laid'>, what: DoneThing) {
  if (place === null) return null;
  if (place.held !== null) return place.held.facts[fieldOf[what]];
  const { reportReceived, premeetingHeld } = laid.facts.nextReview;
  return what === 'report' ? reportReceived : what === 'premeeting' ? premeetingHeld : null;
}

function whatStands(context: FormContext, what: DoneThing): string {
  const { today } = context.sight;
  const done = doneOn(context, what);
  if (done !== null) return `The case system says ${shortDay(done, today)}`;
  return what === 'report' ? reportSaid(context) : '';
}

/** What the social worker says of the report, as said; empty where nothing is said. */
export function reportSaid({ place, sight }: Pick<FormContext, 'place' | 'sight'>): string {
  const said = place === null ? null : saidReport(place.recorded);
  if (said === null) return '';
  return capital(saidInWords(said, sight.today));
}

function usualDay({ place, sight }: FormContext, what: DoneThing) {
  const said = what === 'report' && place !== null ? saidReport(place.recorded) : null;
  return said !== null && !said.notThere ? said.day : sight.today;
}
