import type { EventPayload, TenantContext } from '@/lib/operations'

/**
 * What the worker does when a fact has been committed. It may run twice and must then end the same; it gets the tenant's
 * context as a job (`system` actor) and the event's ids, and reads the rows.
 */
export type Reaction = {
  /** Queue name: `<room>.<verb-noun>`; one queue for each reaction. */
  name: string
  /** The events that call it. */
  events: readonly string[]
  handler: (ctx: TenantContext, payload: EventPayload, signal: AbortSignal) => Promise<void>
  /** Jobs of this reaction at once in one worker process. */
  concurrency?: number
  /** … of one tenant, so that one company's thousand jobs do not hold up the others. */
  tenantConcurrency?: number
  retryLimit?: number
  /** After the last attempt has failed: what was waiting for the job is told that nothing will come. */
  givenUp?: (ctx: TenantContext, payload: EventPayload) => Promise<void>
  /** A job that runs longer is given up and tried again. */
  timeoutSeconds?: number
}

export const reaction = (definition: Reaction): Reaction => definition
