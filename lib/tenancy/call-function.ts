import { type RawTenantClient, type TenantScope, tenantScope } from '@/lib/db'

export type FunctionClient = Pick<RawTenantClient, '$queryRawUnsafe'>

/** Asks a function of the tenant's schema: columns, the call with its parameters ($1 …), and their values. */
export type CallFunction = <Row>(columns: string, call: string, values: readonly unknown[]) => Promise<Row[]>

/** The one way in which tenant code reaches functions of the database: in its own scope, with values as parameters. */
export const functionCaller =
  (client: FunctionClient, scope: TenantScope, schema: string): CallFunction =>
  <Row>(columns: string, call: string, values: readonly unknown[]) =>
    tenantScope.run(scope, async () =>
      client.$queryRawUnsafe<Row[]>(`SELECT ${columns} FROM "${schema}".${call}`, ...values),
    )
