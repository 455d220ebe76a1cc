import type { TenantId } from '@/lib/kernel'

type Args = Record<string, unknown>

/** Names of the relation fields of each model; nested writes through them are refused. */
export type RelationFields = ReadonlySet<string>

const isRecord = (value: unknown): value is Args =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype

function assertSameTenant(given: unknown, tenantId: TenantId): void {
  if (given !== undefined && given !== tenantId) throw new Error('a query names another tenant than its context')
}

/** `where` with the tenant on top; compound keys (`tenantId_id: {…}`) become plain fields when `flatten` is set. */
function scopeWhere(where: unknown, tenantId: TenantId, flatten: boolean): Args {
  const scoped: Args = {}
  for (const [key, value] of Object.entries(isRecord(where) ? where : {})) {
    if (key.startsWith('tenantId_') && isRecord(value)) {
      assertSameTenant(value.tenantId, tenantId)
      if (flatten) Object.assign(scoped, value)
      else scoped[key] = value
    } else {
      if (key === 'tenantId') assertSameTenant(value, tenantId)
      scoped[key] = value
    }
  }
  scoped.tenantId = tenantId
  return scoped
}

function scopeRow(row: unknown, tenantId: TenantId, relations: RelationFields, isCreate: boolean): Args {
  if (!isRecord(row)) throw new Error('data must be an object')
  assertSameTenant(row.tenantId, tenantId)
  for (const key of Object.keys(row)) {
    if (relations.has(key))
      throw new Error(`nested write through "${key}": write related rows in statements of their own`)
  }
  return isCreate ? { ...row, tenantId } : row
}

const scopeRows = (data: unknown, tenantId: TenantId, relations: RelationFields): unknown =>
  Array.isArray(data)
    ? data.map((row) => scopeRow(row, tenantId, relations, true))
    : scopeRow(data, tenantId, relations, true)

type Rewrite = { operation: string; scope: (args: Args, tenantId: TenantId, relations: RelationFields) => Args }

const read: Rewrite['scope'] = (args, tenantId) => ({ ...args, where: scopeWhere(args.where, tenantId, true) })
const update: Rewrite['scope'] = (args, tenantId, relations) => ({
  ...args,
  where: scopeWhere(args.where, tenantId, false),
  data: scopeRow(args.data, tenantId, relations, false),
})
const remove: Rewrite['scope'] = (args, tenantId) => ({ ...args, where: scopeWhere(args.where, tenantId, false) })
const create: Rewrite['scope'] = (args, tenantId, relations) => ({
  ...args,
  data: scopeRows(args.data, tenantId, relations),
})

/**
 * Every operation that the scoped client knows; all others are refused. `findUnique` becomes `findFirst`, because Prisma
 * batches the former into one statement across callers, that is, across tenants.
 */
export const REWRITES: Readonly<Record<string, Rewrite>> = {
  findUnique: { operation: 'findFirst', scope: read },
  findUniqueOrThrow: { operation: 'findFirstOrThrow', scope: read },
  findFirst: { operation: 'findFirst', scope: read },
  findFirstOrThrow: { operation: 'findFirstOrThrow', scope: read },
  findMany: { operation: 'findMany', scope: read },
  count: { operation: 'count', scope: read },
  aggregate: { operation: 'aggregate', scope: read },
  groupBy: { operation: 'groupBy', scope: read },
  create: { operation: 'create', scope: create },
  createMany: { operation: 'createMany', scope: create },
  createManyAndReturn: { operation: 'createManyAndReturn', scope: create },
  update: { operation: 'update', scope: update },
  updateMany: { operation: 'updateMany', scope: update },
  updateManyAndReturn: { operation: 'updateManyAndReturn', scope: update },
  delete: { operation: 'delete', scope: remove },
  deleteMany: { operation: 'deleteMany', scope: remove },
  upsert: {
    operation: 'upsert',
    scope: (args, tenantId, relations) => ({
      ...args,
      where: scopeWhere(args.where, tenantId, false),
      create: scopeRow(args.create, tenantId, relations, true),
      update: scopeRow(args.update, tenantId, relations, false),
    }),
  },
}
