import { earlier, later, type LocalDate } from '../../calendar/local-date';
import type { Allocation } from '../../people/person';
import type { ReadingReport } from '../report';
import type { Workers } from '../workers';
import type { PeriodOfCare } from './periods-of-care';
import { tables, type InvolvementRow, type ProfessionalRow } from './tables';

const IRO = new Set(['iro', 'independent reviewing officer', 'independent reviewing officer iro']);

const SOCIAL_WORKER = new Set([
  'social worker', 'allocated worker', 'allocated case worker', 'allocated social worker', 'case worker', 'caseworker',
]);

const hasRole = (roles: ReadonlySet<string>) => ({ role }: InvolvementRow) =>
  roles.has((role ?? '').toLowerCase().replace(/[^a-z]+/g, ' ').trim());

const isIro = hasRole(IRO);
const isSocialWorker = hasRole(SOCIAL_WORKER);

/** The day on which the child's first IRO of this period of care was allocated; the day care started where one was there before. */
export function iroAllocatedIn({ started, ceased }: PeriodOfCare, involvements: readonly InvolvementRow[]): LocalDate | null {
  const first = involvements
    .filter((each) => isIro(each) && (each.ended === null || each.ended > started) && (ceased === null || each.started <= ceased))
    .reduce<LocalDate | null>((earliest, each) => earlier(earliest, each.started), null);
  return first === null ? null : later(first, started);
}

/**
 * The present IRO and social worker of a child, and the social worker's team; whoever began last where there are several.
 * @returns null where no involvement of the child is that of an IRO or a social worker
 */
export function allocationFrom(
  involvements: readonly InvolvementRow[], professionals: ReadonlyMap<string, ProfessionalRow>, workers: Workers, today: LocalDate,
): Allocation | null {
  if (!involvements.some((each) => isIro(each) || isSocialWorker(each))) return null;
  const present = involvements.filter(({ started, ended }) => started <= today && (ended === null || ended > today));
  const iro = latest(present.filter(isIro));
  const socialWorker = latest(present.filter(isSocialWorker));
  const idOf = (involvement: InvolvementRow | null) => {
    const professional = professionals.get(involvement?.professional ?? '');
    return workers.person(involvement?.professional ?? null, [professional?.staffNumber ?? null, professional?.name ?? null]);
  };
  return { iro: idOf(iro), socialWorker: idOf(socialWorker), team: workers.team(socialWorker?.team ?? null) };
}

function latest(involvements: readonly InvolvementRow[]): InvolvementRow | null {
  return involvements.reduce<InvolvementRow | null>((last, each) => (last === null || each.started >= last.started ? each : last), null);
}

/** Warns where no involvement at all is that of an IRO: then the role is probably written in another way. */
export function warnWithoutIros(file: string, involvements: readonly InvolvementRow[], report: ReadingReport): void {
  if (involvements.length === 0 || involvements.some(isIro)) return;
  const { heading } = tables.involvements.columns.role;
  report.warn(`${file}: no ${heading} is "IRO" or "Independent Reviewing Officer", so no child came in with an IRO`);
}
