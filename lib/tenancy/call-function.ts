import { type RawTenantClient, type TenantScope, tenantScope } from '@/lib/db'
import { logger } from '@/lib/kernel'

const LONGEST_LOOK_MS = 60_000

export type FunctionClient = Pick<RawTenantClient, '$queryRawUnsafe'>

/**
 * Asks a function of the tenant's schema: columns, the call with its parameters ($1 …), and their values.
 * @param statementMs how long it may take, where that is longer than for others
 */
export type CallFunction = <Row>(
  columns: string,
  call: string,
  values: readonly unknown[],
  statementMs?: number,
) => Promise<Row[]>

/** The planner looks anew how many rows of these tables each company has. Where it cannot, the work that made them goes on. */
export async function learnSizes(call: CallFunction, tables: readonly string[]): Promise<void> {
  try {
    await call('done', 'learn_sizes($1::text[]) AS done', [tables], LONGEST_LOOK_MS)
  } catch (error) {
    logger.warn({ err: error, tables }, 'tables that grew were not analysed; autovacuum will')
  }
}

/** The one way in which tenant code reaches functions of the database: in its own scope, with values as parameters. */
export const functionCaller =
  (client: FunctionClient, scope: TenantScope, schema: string): CallFunction =>
  <Row>(columns: string, call: string, values: readonly unknown[], statementMs?: number) =>
    tenantScope.run(statementMs === undefined ? scope : { ...scope, statementMs }, async () =>
      client.$queryRawUnsafe<Row[]>(`SELECT ${columns} FROM "${schema}".${call}`, ...values),
    )
