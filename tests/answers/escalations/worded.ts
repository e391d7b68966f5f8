import { composeWith } from '../../../src/answers/notices/compose';
import type { Composed } from '../../../src/answers/notices/composed';
import type { EscalationView } from '../../../src/answers/views';
import type { NewNotice } from '../../../src/notices/notice';
import type { Notice } from '../../../src/store/notices';
import type { CouncilAtWork } from './council-at-work';

/** What a notice comes to when it is to be sent now. */
export function composedNow({ store, inForce, at }: CouncilAtWork, notice: Notice): Promise<Composed> {
  const compose = composeWith({ policy: inForce.version.policy, calendar: () => inForce.calendar });
  return store.write((tx) => compose(tx, notice, at));
}

/** The last notice of a kind to somebody. */
export async function noticeTo(council: CouncilAtWork, to: string, kind: NewNotice['kind']): Promise<Notice> {
  const notice = (await council.notices()).findLast((each) => each.to === to && each.kind === kind);
  if (notice === undefined) throw new Error(`${to} is not told: ${(await council.told()).join(', ')}`);
  return notice;
}

/** What a card says above the child, and what can be pressed first. */
export interface Worded {
  readonly headline: string;
  readonly summary: string;
  readonly first: string | undefined;
  readonly view: Extract<Composed, { kind: 'message' }>['message']['view'];
}

/** How the last notice of a kind to somebody is worded now. */
export async function wordedFor(council: CouncilAtWork, to: string, kind: NewNotice['kind']): Promise<Worded> {
  const said = await composedNow(council, await noticeTo(council, to, kind));
  if (said.kind === 'overtaken') throw new Error(`overtaken: ${said.why}`);
  const { view, summary } = said.message;
  return { headline: view.headline, summary, first: view.buttons[0]?.title, view };
}

export function asEscalation(view: Worded['view']): EscalationView {
  if (view.kind !== 'escalation') throw new Error(`not about an escalation but: ${view.headline}`);
  return view;
}
