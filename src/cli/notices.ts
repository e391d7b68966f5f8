import { noticeStates, type NoticeState } from '../notices/notice';
import { childById } from '../store/children';
import { noticesWhere, type Notice } from '../store/notices';
import type { Tx } from '../store/open-store';
import { personById } from '../store/people';
import { withStore, type Had } from './installation';
import { noticeAsJson, noticeLine } from './notice-line';
import { done, failed, type Outcome } from './outcome';
import { printJson, printLine } from './print';

export interface NoticesOptions {
  readonly person?: string;
  readonly child?: string;
  readonly state?: string;
  readonly monitor?: boolean;
  readonly json?: boolean;
}

/** What people were told or are to be told, and what came of it: the first decided first. */
export async function notices({ person, child, state: asked, monitor, json }: NoticesOptions): Promise<Outcome> {
  if (monitor && asked !== undefined) return failed('--monitor: what is monitored has no other state: leave out --state');
  const state = monitor ? 'monitored' : asked;
  if (state !== undefined && !isState(state)) return failed(`--state: "${state}" is none of ${noticeStates.join(', ')}`);
  const held = await withStore((store) => store.write((tx) => fitting(tx, { person, child, state })));
  if (!held.ok) return failed(held.problem);
  if (!held.value.ok) return failed(held.value.problem);
  const list = held.value.value;
  if (json) await printJson({ notices: list.map(noticeAsJson) });
  else if (list.length === 0) await printLine('There are no such notices.');
  else for (const notice of list) await printLine(noticeLine(notice));
  return done;
}

interface Wanted {
  readonly person: string | undefined;
  readonly child: string | undefined;
  readonly state: NoticeState | undefined;
}

async function fitting(tx: Tx, { person, child, state }: Wanted): Promise<Had<readonly Notice[]>> {
  if (person !== undefined && (await personById(tx, person)) === null) {
    return { ok: false, problem: `--person: nobody with the id "${person}" was ever on the staff list: see iro people` };
  }
  if (child !== undefined && (await childById(tx, child)) === null) {
    return { ok: false, problem: `--child: no child with the id "${child}" is known here` };
  }
  const filter = { ...(person !== undefined && { person }), ...(child !== undefined && { child }), ...(state !== undefined && { state }) };
  return { ok: true, value: await noticesWhere(tx, filter) };
}

function isState(text: string): text is NoticeState {
  return (noticeStates as readonly string[]).includes(text);
}
