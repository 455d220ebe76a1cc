import type { TenantId } from '@/lib/kernel'
import { type TenantDb, type TenantRecord, tenantDb } from '@/lib/tenancy'
import { type Actor, NO_REQUEST, type RequestInfo } from './actor'

/** What every verb of the tenant plane takes first: whose rows, who asks, from where. */
export type TenantContext = {
  readonly tenant: TenantRecord
  readonly tenantId: TenantId
  readonly actor: Actor
  readonly request: RequestInfo
  /** Scoped to the tenant; inside a command it is the command's transaction. */
  readonly db: TenantDb
  /** The compound key of a row of this tenant, for `update`, `delete` and `upsert`. */
  key(id: string): { tenantId_id: { tenantId: TenantId; id: string } }
}

export function tenantContext(tenant: TenantRecord, actor: Actor, request: RequestInfo = NO_REQUEST): TenantContext {
  const subTenantId = actor.kind === 'member' ? actor.subTenantId : null
  return {
    tenant,
    tenantId: tenant.id,
    actor,
    request,
    db: tenantDb({ tenantId: tenant.id, subTenantId, placement: tenant.placement }),
    key: (id) => ({ tenantId_id: { tenantId: tenant.id, id } }),
  }
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
