import type { Request, Response, Server } from 'restify';
import { kindWords, outcomeWords } from '../../answers/notices/notice-words';
import { parseDay } from '../../calendar/local-date';
import type { Clock, Instant } from '../../calendar/london';
import { longDay } from '../../calendar/words';
import type { NoticeState } from '../../notices/notice';
import type { Directory } from '../../people/directory';
import { directoryOf } from '../../store/directory';
import { noticesWhere, type Notice } from '../../store/notices';
import type { Store } from '../../store/open-store';

/** How many notices the page shows: as many as the first morning of a council brings. */
export const SHOWN = 200;

/** A notice as the page lists it, in plain words. */
export interface ListedNotice {
  readonly id: number;
  /** When it got its end; when it was decided, while it has none. */
  readonly at: Instant;
  readonly to: string;
  readonly what: string;
  /** The child's reference, or what else it is about. */
  readonly about: string;
  readonly state: NoticeState;
  readonly outcome: string;
}

/** `GET /desk/notices`: the last notices, the newest first. */
export function addNotices(server: Server, store: Store, clock: Clock): void {
  server.get('/desk/notices', async (_: Request, res: Response) => {
    const notices = await store.write(async (tx) => {
      const directory = await directoryOf(tx);
      return (await noticesWhere(tx, { last: SHOWN })).reverse().map((notice) => listed(notice, directory, clock()));
    });
    res.send(200, { notices });
  });
}

function listed(notice: Notice, directory: Directory, now: Instant): ListedNotice {
  const { id, state, settledAt, decidedAt, to, standingFor, kind, renews } = notice;
  const nameOf = (person: string) => directory.person(person)?.name ?? person;
  const receiver = to === null ? 'nobody' : nameOf(to);
  return {
    id,
    at: settledAt ?? decidedAt,
    to: standingFor === null ? receiver : `${receiver}, standing in for ${nameOf(standingFor)}`,
    what: renews === null ? kindWords[kind] : `${kindWords[kind]}, brought up to date`,
    about: aboutWords(notice, nameOf),
    state,
    outcome: outcomeWords(notice, now),
  };
}

/** What a notice is about names a child, a day, or a person. */
function aboutWords({ child, subject }: Notice, nameOf: (person: string) => string): string {
  const date = parseDay(subject);
  return child ?? (date === null ? nameOf(subject) : longDay(date));
}
