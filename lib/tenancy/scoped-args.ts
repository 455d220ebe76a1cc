import type { TenantId } from '@/lib/kernel'

type Args = Record<string, unknown>

/** What the rewriting of arguments needs to know of a model. */
export type ModelShape = {
  /** Relation fields; nested writes through them are refused. */
  relations: ReadonlySet<string>
  /** Its rows belong to one account each, and none of them is shared with others: it can be filtered by the account. */
  isByAccount: boolean
  /** Deleted rows stay for a while: they are left out unless `where` names `deletedAt` (`{}`: with them). */
  isKeptDeleted: boolean
}

/** Whose rows: the tenant's, and of these one account's (`null` the main one, `undefined` all). */
export type RowOwner = { tenantId: TenantId; subTenantId: string | null | undefined }

const isRecord = (value: unknown): value is Args =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype

function assertSameTenant(given: unknown, tenantId: TenantId): void {
  if (given !== undefined && given !== tenantId) throw new Error('a query names another tenant than its context')
}

/** `where` with the tenant on top; compound keys (`tenantId_id: {…}`) become plain fields when `flatten` is set. */
function scopeWhere(where: unknown, { tenantId, subTenantId }: RowOwner, model: ModelShape, flatten: boolean): Args {
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
  // Row-level security decides; said in the statement too, it can use an index.
  if (model.isByAccount && subTenantId !== undefined && scoped.subTenantId === undefined)
    scoped.subTenantId = subTenantId
  if (model.isKeptDeleted && scoped.deletedAt === undefined) scoped.deletedAt = null
  return scoped
}

function scopeRow(row: unknown, { tenantId }: RowOwner, { relations }: ModelShape, isCreate: boolean): Args {
  if (!isRecord(row)) throw new Error('data must be an object')
  assertSameTenant(row.tenantId, tenantId)
  for (const key of Object.keys(row)) {
    if (relations.has(key))
      throw new Error(`nested write through "${key}": write related rows in statements of their own`)
  }
  return isCreate ? { ...row, tenantId } : row
}

const scopeRows = (data: unknown, owner: RowOwner, model: ModelShape): unknown =>
  Array.isArray(data) ? data.map((row) => scopeRow(row, owner, model, true)) : scopeRow(data, owner, model, true)

type Rewrite = { operation: string; scope: (args: Args, owner: RowOwner, model: ModelShape) => Args }

const read: Rewrite['scope'] = (args, owner, model) => ({ ...args, where: scopeWhere(args.where, owner, model, true) })
const update: Rewrite['scope'] = (args, owner, model) => ({
  ...args,
  where: scopeWhere(args.where, owner, model, false),
  data: scopeRow(args.data, owner, model, false),
})
/** What is removed for good may have been deleted before. */
const remove: Rewrite['scope'] = (args, owner, model) => ({
  ...args,
  where: scopeWhere(args.where, owner, { ...model, isKeptDeleted: false }, false),
})
const create: Rewrite['scope'] = (args, owner, model) => ({
  ...args,
  data: scopeRows(args.data, owner, model),
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
    scope: (args, owner, model) => ({
      ...args,
      where: scopeWhere(args.where, owner, model, false),
      create: scopeRow(args.create, owner, model, true),
      update: scopeRow(args.update, owner, model, false),
    }),
  },
}
