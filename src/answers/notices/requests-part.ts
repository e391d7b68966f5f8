import { counted } from '../../calendar/words';
import type { StoredChild } from '../../store/children';
import { formAsk, writeForm } from '../recording/form-ask';
import { requestLine, requestsAmong } from '../recording/requests';
import type { Sight } from '../sight';
import type { MorningPart } from './parts';

/** Reviews for which agreement to be held late is asked of somebody, and not given or refused yet. */
export function requestParts(askedLate: readonly StoredChild[], sight: Sight): readonly MorningPart[] {
  const requests = requestsAmong(askedLate, sight);
  if (requests.length === 0) return [];
  return [{
    title: 'Waiting for your answer',
    short: 'waiting for an answer',
    count: counted(requests.length, 'request to hold a review late', 'requests to hold a review late'),
    lines: requests.map((context) => {
      const { title, note, open, openLabel } = requestLine(context);
      return { text: title, note, opens: { title: openLabel, form: open }, shown: { child: context.child.id, grounds: context.grounds } };
    }),
    whole: { title: 'Open all requests', form: writeForm(formAsk('requests', { back: sight.ask.back })) },
  }];
}
