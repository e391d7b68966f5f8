import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { ChildScope, OwnScope } from '../people/permissions';
import type { Database } from './schema';

type Where = ExpressionBuilder<Database, 'children'>;

/** The children of a scope, as a condition: the same ones for which `groundsFor` finds any. */
export function inScope(where: Where, scope: ChildScope): Expression<SqlBool> {
  return where.or([inOwnScope(where, scope), ...(scope.covering ?? []).map((covered) => inOwnScope(where, covered.scope))]);
}

function inOwnScope(where: Where, scope: OwnScope): Expression<SqlBool> {
  switch (scope.kind) {
    case 'all':
      return where.lit(true);
    case 'none':
      return where.lit(false);
    case 'some':
      return where.or([
        where('iro', '=', scope.allocatedTo),
        where('social_worker', '=', scope.allocatedTo),
        ...(scope.workers.length > 0 ? [where('social_worker', 'in', scope.workers)] : []),
        ...(scope.teams.length > 0 ? [where('team', 'in', scope.teams)] : []),
      ]);
  }
}
