import type { TenantId } from '@/lib/kernel'
import { type TenantDb, type TenantRecord, tenantDb } from '@/lib/tenancy'
import { type Actor, NO_REQUEST, type RequestInfo } from './actor'

/** What every verb of the tenant plane takes first: whose rows, who asks, from where. */
export type TenantContext = {
  readonly tenant: TenantRecord
  readonly tenantId: TenantId
  /** Whose rows of the tenant: one account's (the main one has the tenant's own id), or all of them (null). */
  readonly accountId: string | null
  readonly actor: Actor
  readonly request: RequestInfo
  /** Scoped to the tenant; inside a command it is the command's transaction. */
  readonly db: TenantDb
  /** Told what a command answers, inside its transaction: for callers who must know that it was done, or undo it by throwing. */
  readonly atCommit?: (db: TenantDb, answer: unknown, status: number) => Promise<void>
  /** The compound key of a row of this tenant, for `update`, `delete` and `upsert`. */
  key(id: string): { tenantId_id: { tenantId: TenantId; id: string } }
}

/** Jobs look after all of a tenant unless they work for a sub-account; everybody else is in one account. */
function usualAccount(tenant: TenantRecord, actor: Actor): string | null {
  if ((actor.kind === 'member' || actor.kind === 'api_key') && actor.subTenantId) return actor.subTenantId
  if (tenant.subTenantId) return tenant.subTenantId
  return actor.kind === 'system' ? null : tenant.id
}

/**
 * @param accountId the account to work in, where it is not the tenant record's own; null for all of the tenant. Never from a
 * request without a look at what its credential may see.
 */
export function tenantContext(
  tenant: TenantRecord,
  actor: Actor,
  request: RequestInfo = NO_REQUEST,
  accountId: string | null = usualAccount(tenant, actor),
): TenantContext {
  return {
    tenant,
    tenantId: tenant.id,
    accountId,
    actor,
    request,
    db: tenantDb({ tenantId: tenant.id, accountId, placement: tenant.placement }),
    key: (id) => ({ tenantId_id: { tenantId: tenant.id, id } }),
  }
}

/**
 * The account's own rows of what the main account can share with its sub-accounts: for lists in which they are changed, and
 * where an own row counts before a shared one.
 */
export const ownRows = ({ tenant, accountId }: Pick<TenantContext, 'tenant' | 'accountId'>) =>
  accountId === null ? {} : { subTenantId: tenant.subTenantId }

/**
 * The main account's rows, for settings that a sub-account takes from its parent. Not for anything that is shown as the
 * sub-account's own.
 */
export const mainAccountDb = (ctx: TenantContext): TenantDb =>
  tenantDb({ tenantId: ctx.tenantId, accountId: ctx.tenantId, placement: ctx.tenant.placement })

/** The account's own row of a setting, else its parent's, else null. */
export async function ownOrParents<Row>(
  ctx: TenantContext,
  read: (db: TenantDb) => Promise<Row | null>,
): Promise<Row | null> {
  const own = await read(ctx.db)
  return own ?? (ctx.tenant.subTenantId ? read(mainAccountDb(ctx)) : null)
}

/** Ids only: a listener reads the rows. Values are strings, numbers, booleans or null. */
export type EventPayload = Record<string, string | number | boolean | null>

export type AuditEntry = { resourceId?: string; before?: unknown; after?: unknown; detail?: string }

/** A command's context: the same, inside its transaction, with what it writes beside its rows. */
export type CommandContext = TenantContext & {
  /**
   * Appends a fact to the outbox of this transaction. `at` holds the reactions back until then (a timer).
   * Name: `<thing>.<past tense>`.
   */
  emit(type: string, payload: EventPayload, options?: { at?: Date }): void
  /** What the audit row of this command says; without a call it carries the name and the actor alone. */
  audit(entry: AuditEntry): void
}
