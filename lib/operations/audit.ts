import { Prisma } from '@/lib/db'
import type { AuditEntry, TenantContext } from './context'

const SECRET = /password|secret|token|hash|sealed|api_?key$/i
const LONGEST_TEXT = 2_000

/** JSON that may be kept: secrets by their key's name and very long texts are cut. */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .map(([key, inner]) => [key, SECRET.test(key) ? '[redacted]' : withoutSecrets(inner)]),
    )
  }
  return value
}

const json = (value: unknown) =>
  value === undefined ? Prisma.DbNull : (withoutSecrets(value) as Prisma.InputJsonValue)

/**
 * One row of who did what to what, from where, and how it ended. `action` is the verb's name (`members.invite`).
 * @param subTenantId in whose log, for what happens in several accounts at once; left out, in the context's own
 */
export async function writeAudit(
  ctx: TenantContext,
  action: string,
  result: 'success' | 'failure',
  entry: AuditEntry = {},
  subTenantId?: string | null,
): Promise<void> {
  await ctx.db.auditLog.create({
    data: {
      ...(subTenantId === undefined ? {} : { subTenantId }),
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.id,
      actorLabel: ctx.actor.label.slice(0, 200),
      action,
      resource: action.split('.')[0] ?? action,
      resourceId: entry.resourceId ?? null,
      before: json(entry.before),
      after: json(entry.after),
      result,
      detail: entry.detail?.slice(0, 500) ?? null,
      ip: ctx.request.ip,
      userAgent: ctx.request.userAgent?.slice(0, 300) ?? null,
    },
  })
}
