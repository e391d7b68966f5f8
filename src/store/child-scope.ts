import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { ChildScope } from '../people/permissions';
import type { Database } from './schema';

/** The children of a scope, as a condition: the same ones for which `reasonFor` finds a reason. */
export function inScope(where: ExpressionBuilder<Database, 'children'>, scope: ChildScope): Expression<SqlBool> {
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
