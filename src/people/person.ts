import type { Role } from '../policy/roles';

/** Somebody on the council's staff list. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** The id of the team they work in. */
  readonly team: string | null;
  /** The id of the person who manages them. */
  readonly lineManager: string | null;
  /** Their object id in Microsoft Entra, by which Teams names them. */
  readonly teamsObjectId: string | null;
  /** Days of the week they work, 1 is Monday. */
  readonly workingDays: readonly number[];
  /** Share of full time, as written in the staff list ("0.6"). */
  readonly fte: string | null;
  /** Child protection cases that they chair beside their children in care. */
  readonly childProtectionCases: number;
}

/** A team, and the team above it. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

/** Who works with a child: ids of people and of a team. */
export interface Allocation {
  readonly iro: string | null;
  readonly socialWorker: string | null;
  readonly team: string | null;
}
