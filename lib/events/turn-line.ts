// What takes many small pieces of work stands in one line for all companies: whoever had its turn goes to the end.
import { platformDb } from '@/lib/db'
import { isUnavailable, type TenantContext, whileAway } from '@/lib/operations'

/** Longer than a turn; a worker that died gives what it had free that much later. */
const LEASE_SECONDS = 30

export type Turn = { tenantId: string; accountId: string; subjectId: string; failures: number }

/** Each kind has a line of its own; the channel on which its workers hear of somebody new has the same name. */
export const LINES = { campaign: 'campaign_run', sequence: 'sequence_run', mailbox: 'mailbox_run' } as const

const keyOf = ({ tenantId, subjectId }: Turn) => ({ tenantId, subjectId })

const MOST_FAILURES = 20

export function turnLine(kind: keyof typeof LINES) {
  /** Goes to the end of the line; what has been joined again meanwhile comes at once. @param waitMs until then there is nothing to do */
  const end = async (turn: Turn, waitMs: number, failures = 0): Promise<void> => {
    await platformDb().$executeRaw`
      UPDATE platform.campaign_run SET lease_until = NULL, failures = ${failures},
        next_at = CASE WHEN next_at > lease_until - make_interval(secs => ${LEASE_SECONDS}) THEN next_at
          ELSE now() + make_interval(secs => ${waitMs / 1000}) END
      WHERE tenant_id = ${turn.tenantId}::uuid AND campaign_id = ${turn.subjectId}::uuid`
  }
  return {
    channel: LINES[kind],
    /** Puts something in line; what is there already comes at once. */
    join: async ({ tenantId, tenant }: TenantContext, subjectId: string): Promise<void> => {
      await platformDb().$executeRaw`
        INSERT INTO platform.campaign_run (tenant_id, campaign_id, account_id, kind)
        VALUES (${tenantId}::uuid, ${subjectId}::uuid, ${tenant.accountId}::uuid, ${kind})
        ON CONFLICT (tenant_id, campaign_id) DO UPDATE SET next_at = now(), failures = 0`
      await platformDb().$executeRaw`SELECT pg_notify(${LINES[kind]}, ${subjectId})`
    },
    /** Whose turn it is, for this caller alone. */
    take: async (): Promise<Turn | null> => {
      const [turn] = await platformDb().$queryRaw<Turn[]>`
        UPDATE platform.campaign_run SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
        WHERE (tenant_id, campaign_id) = (SELECT tenant_id, campaign_id FROM platform.campaign_run
          WHERE kind = ${kind} AND next_at <= now() AND (lease_until IS NULL OR lease_until < now())
          ORDER BY next_at FOR UPDATE SKIP LOCKED LIMIT 1)
        RETURNING tenant_id::text AS "tenantId", account_id::text AS "accountId", campaign_id::text AS "subjectId", failures`
      return turn ?? null
    },
    end,
    /**
     * Goes to the end of the line after a failure, with a longer break each time. A turn that failed for want of the database
     * waits for that alone.
     */
    fail: async (turn: Turn, error: unknown, breakMs: (failures: number) => number): Promise<void> => {
      const isAway = isUnavailable(error)
      const failures = isAway ? turn.failures : Math.min(turn.failures + 1, MOST_FAILURES)
      await whileAway(LEASE_SECONDS * 1_000, () => end(turn, isAway ? 0 : breakMs(failures), failures))
    },
    /** Is done, unless it has been joined again meanwhile. */
    leave: async (turn: Turn): Promise<void> => {
      const left = await platformDb().$executeRaw`
        DELETE FROM platform.campaign_run WHERE tenant_id = ${turn.tenantId}::uuid AND campaign_id = ${turn.subjectId}::uuid
          AND (lease_until IS NULL OR next_at <= lease_until - make_interval(secs => ${LEASE_SECONDS}))`
      if (left === 0) await platformDb().turn.updateMany({ where: keyOf(turn), data: { leaseUntil: null } })
    },
    /** Sets everything free whose worker is gone; only for a worker that is alone. */
    endAll: async (): Promise<void> => {
      await platformDb().turn.updateMany({ where: { kind }, data: { leaseUntil: null } })
    },
  }
}

export type TurnLine = ReturnType<typeof turnLine>
