import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Placement,
  type Prisma,
  type RawTenantClient,
  rawTenantClient,
  type TenantScope,
  tenantScope,
} from '@/lib/db'
import { processWide, type TenantId } from '@/lib/kernel'
import { type AuditFunctions, auditFunctions } from './audit-functions'
import { functionCaller } from './call-function'
import { type CampaignFunctions, campaignFunctions } from './campaign-functions'
import { type GapFunctions, gapFunctions } from './gap-functions'
import { type ImportFunctions, importFunctions } from './import-functions'
import { type LeadFunctions, leadFunctions } from './lead-functions'
import { type ModelShape, REWRITES, type RowOwner } from './scoped-args'
import { type SearchFunctions, searchFunctions } from './search-functions'
import { type SegmentFunctions, segmentFunctions } from './segment-functions'
import { type SequenceFunctions, sequenceFunctions } from './sequence-functions'
import { type SupportFunctions, supportFunctions } from './support-functions'

type ModelName = Uncapitalize<Prisma.ModelName>
type Denied = 'findRaw' | 'aggregateRaw'

/** The models of the tenant plane, narrowed to one tenant, and the audited search functions. */
export type TenantDb = { [Model in ModelName]: Omit<RawTenantClient[Model], Denied> } & {
  readonly $search: SearchFunctions
  readonly $audit: AuditFunctions
  /** Of the room of segments alone. */
  readonly $segments: SegmentFunctions
  /** Of the room of imports alone. */
  readonly $import: ImportFunctions
  readonly $campaigns: CampaignFunctions
  /** Of the room of leads alone. */
  readonly $leads: LeadFunctions
  readonly $support: SupportFunctions
  /** Of the room of knowledge gaps alone. */
  readonly $gaps: GapFunctions
  /** Of the room of sequences alone. */
  readonly $sequences: SequenceFunctions
  /** One transaction of this tenant; joined when one is already open. No network inside. */
  $transaction<T>(work: (db: TenantDb) => Promise<T>, options?: { timeoutMs?: number }): Promise<T>
}

/** What the scope of a database handle needs to know. */
export type TenantHandle = TenantScope & { placement: Placement }

/** What runtimes ask of any object: whether it is a promise, how it is written down, whether it is an element. */
const ASKED_OF_ANYTHING: ReadonlySet<string> = new Set(['then', 'toJSON', '$$typeof'])

type Delegate = Record<string, (args: unknown) => Promise<unknown>>
type RawTransaction = Parameters<Parameters<RawTenantClient['$transaction']>[0]>[0]
type OpenTransaction = { scope: TenantScope; db: TenantDb; raw: RawTransaction }

const openTransaction = processWide('openTransaction', () => new AsyncLocalStorage<OpenTransaction>())
const shapes = processWide('modelShapes', () => new Map<string, ModelShape>())

type RuntimeModel = { fields: { name: string; kind: string }[] }

/** A model as Prisma's runtime lists it; a client without that list cannot be guarded and is refused. */
function shapeOf(client: RawTenantClient, model: string): ModelShape {
  const known = shapes.get(model)
  if (known) return known
  const runtime = Reflect.get(client, '_runtimeDataModel') as { models?: Record<string, RuntimeModel> } | undefined
  const found = runtime?.models?.[model.charAt(0).toUpperCase() + model.slice(1)]
  if (!found) throw new Error(`the tenant plane has no model "${model}"`)
  const names = new Set(found.fields.map((field) => field.name))
  const shape = {
    relations: new Set(found.fields.filter((field) => field.kind === 'object').map((field) => field.name)),
    isByAccount: names.has('subTenantId') && !names.has('isShared') && !names.has('isPublic'),
    isKeptDeleted: names.has('deletedAt'),
  }
  shapes.set(model, shape)
  return shape
}

function ownerOf({ tenantId, accountId }: TenantScope): RowOwner {
  if (accountId === null) return { tenantId, subTenantId: undefined }
  return { tenantId, subTenantId: accountId === tenantId ? null : accountId }
}

function scopedDelegate(
  client: RawTenantClient | RawTransaction,
  base: RawTenantClient,
  model: string,
  scope: TenantScope,
) {
  const shape = shapeOf(base, model)
  const delegate = Reflect.get(client, model) as Delegate
  return new Proxy(Object.create(null) as Delegate, {
    get(_, operation) {
      const isKnown = typeof operation === 'string' && Object.hasOwn(REWRITES, operation)
      const rewrite = isKnown ? REWRITES[operation] : undefined
      if (!rewrite) throw new Error(`operation "${String(operation)}" is not open to tenant code`)
      return (args: Record<string, unknown> = {}) =>
        tenantScope.run(scope, async () => delegate[rewrite.operation]?.(rewrite.scope(args, ownerOf(scope), shape)))
    },
  })
}

function scopedClient(
  client: RawTenantClient | RawTransaction,
  base: RawTenantClient,
  handle: TenantHandle,
  scope: TenantScope,
): TenantDb {
  const call = functionCaller(client, scope, handle.placement.schemaName)
  const members = new Map<string, unknown>([
    ['$search', searchFunctions(call)],
    ['$audit', auditFunctions(call)],
    ['$segments', segmentFunctions(client, scope, handle.placement.schemaName)],
    ['$import', importFunctions(call)],
    ['$campaigns', campaignFunctions(call)],
    ['$leads', leadFunctions(call)],
    ['$sequences', sequenceFunctions(call)],
    ['$support', supportFunctions(call)],
    ['$gaps', gapFunctions(call)],
    [
      '$transaction',
      (work: (db: TenantDb) => Promise<unknown>, options?: { timeoutMs?: number }) =>
        transaction(handle, work, options),
    ],
  ])
  return new Proxy(Object.create(null) as TenantDb, {
    get(_, name) {
      if (typeof name !== 'string' || ASKED_OF_ANYTHING.has(name)) return undefined
      let member = members.get(name)
      if (!member) {
        if (name.startsWith('$') || name.startsWith('_')) throw new Error(`"${name}" is not open to tenant code`)
        member = scopedDelegate(client, base, name, scope)
        members.set(name, member)
      }
      return member
    },
  })
}

async function transaction<T>(
  handle: TenantHandle,
  work: (db: TenantDb) => Promise<T>,
  options: { timeoutMs?: number } = {},
): Promise<T> {
  const open = openTransaction.getStore()
  if (open) {
    if (open.scope.tenantId !== handle.tenantId) throw new Error('a transaction belongs to one tenant')
    if (handle.accountId !== null && open.scope.accountId !== handle.accountId) {
      throw new Error('a transaction that changes one account cannot reach into another')
    }
    return work(open.db)
  }
  const base = rawTenantClient(handle.placement)
  const scope: TenantScope = { tenantId: handle.tenantId, accountId: handle.accountId }
  return tenantScope.run(scope, () =>
    base.$transaction(
      async (raw) => {
        const db = scopedClient(raw, base, handle, scope)
        return openTransaction.run({ scope, db, raw }, () => work(db))
      },
      { maxWait: 5_000, timeout: options.timeoutMs ?? 10_000 },
    ),
  )
}

/** The only door to the tenant plane. */
export function tenantDb(handle: TenantHandle): TenantDb {
  const base = rawTenantClient(handle.placement)
  return scopedClient(base, base, handle, { tenantId: handle.tenantId, accountId: handle.accountId })
}

/**
 * Narrows the open transaction, which so far saw all of its tenant, to one account for the rest of its life: what it
 * writes from here on belongs to that account. Does nothing where it is in that account already.
 * @throws outside a transaction, and in the transaction of another account
 */
export function enterAccount(tenantId: TenantId, accountId: string): void {
  const scope = openTransaction.getStore()?.scope
  if (scope?.tenantId !== tenantId) throw new Error('an account is entered inside a transaction of its tenant')
  if (scope.accountId !== null && scope.accountId !== accountId)
    throw new Error('this transaction is of another account')
  scope.accountId = accountId
}

const SIGNAL = `WITH signal AS (INSERT INTO queue.outbox_signal (tenant_id) VALUES ($1::text::uuid))
  SELECT pg_notify('outbox', $1::text)`

/**
 * Says something to every process that listens, when the open transaction commits.
 * @throws outside a transaction
 */
export async function notifyOnCommit(tenantId: string, channel: string, payload: string): Promise<void> {
  const open = openTransaction.getStore()
  if (open?.scope.tenantId !== tenantId) throw new Error('a change is told inside the transaction of its tenant')
  await open.raw.$executeRawUnsafe('SELECT pg_notify($1::text, $2::text)', channel, payload)
}

/**
 * Tells the worker and the live hubs, when the open transaction commits, that this tenant has fresh outbox rows.
 * @throws outside a transaction
 */
export async function signalOutbox(tenantId: string): Promise<void> {
  const open = openTransaction.getStore()
  if (open?.scope.tenantId !== tenantId) throw new Error('events are emitted inside a transaction of their tenant')
  await open.raw.$executeRawUnsafe(SIGNAL, tenantId)
}
