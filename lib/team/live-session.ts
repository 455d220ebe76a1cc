import { z } from 'zod'
import { logger, uuid } from '@/lib/kernel'
import { type Actor, type CommandContext, command, type Grants, systemActor, tenantContext } from '@/lib/operations'
import { notifyOnCommit, type TenantRecord } from '@/lib/tenancy'
import { heardCache } from './heard-cache'
import { grantsOfMember, ROLE_FIELDS } from './role-grants'
import { isLive, TOUCH_MS } from './session-rules'
import { dropSubject } from './short-cache'

/** A signed-in member as the database knows it now, not as the token remembers it. */
export type LiveSession = {
  id: string
  createdAt: Date
  lastUsedAt: Date
  member: {
    id: string
    email: string
    name: string
    role: string
    roleId: string | null
    /** The company's own role by its name; null for a built-in one. */
    roleName: string | null
    grants: Grants
    subTenantId: string | null
    title: string | null
    avatarFileId: string | null
    locale: string | null
    timeZone: string | null
    needsOnboarding: boolean
  }
}

/** Whose change is a change of what this session may do. */
export const subjectsOf = ({ member }: LiveSession): string[] => [member.id, ...(member.roleId ? [member.roleId] : [])]

/** Where processes tell each other whose rights have changed: the id of a member or of a role. */
export const ACCESS_CHANGED = 'access'

const TTL_MS = 10_000

const cache = heardCache<LiveSession | null>(
  'memberSessions',
  (session) => session && subjectsOf(session),
  [ACCESS_CHANGED],
  TTL_MS,
)

/**
 * To be called by each command that changes a member, its sessions, or a role (`id` names it): rights are read anew, here
 * at once, elsewhere as soon as the change is committed.
 */
export async function accessChanged(ctx: CommandContext, id: string): Promise<void> {
  dropSubject(id)
  await notifyOnCommit(ctx.tenantId, ACCESS_CHANGED, id)
}

const touch = command({
  name: 'sessions.touch',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ sessionId: uuid, memberId: uuid }),
  handler: async ({ ctx, input }) => {
    const now = new Date()
    const touched = await ctx.db.memberSession.updateMany({
      where: { id: input.sessionId, lastUsedAt: { lt: new Date(now.getTime() - TOUCH_MS) }, revokedAt: null },
      data: { lastUsedAt: now },
    })
    if (touched.count) await ctx.db.member.updateMany({ where: { id: input.memberId }, data: { lastSeenAt: now } })
  },
})

/** The session as the database has it at this moment. */
export async function loadSession(tenant: TenantRecord, sessionId: string): Promise<LiveSession | null> {
  const ctx = tenantContext(tenant, systemActor('sessions'))
  const row = await ctx.db.memberSession.findFirst({
    where: { id: sessionId },
    include: { member: { include: { customRole: ROLE_FIELDS.customRole } } },
  })
  if (!row || !isLive(row) || row.member.status !== 'active') return null
  if (Date.now() - row.lastUsedAt.getTime() > TOUCH_MS) {
    await touch(ctx, { sessionId, memberId: row.memberId }).catch((error: unknown) => {
      logger.warn({ err: error }, 'the last use of a session was not noted')
    })
  }
  const { id, emailNormalized, name, role, roleId, subTenantId, title, avatarFileId, locale, timeZone } = row.member
  return {
    id: row.id,
    createdAt: row.createdAt,
    lastUsedAt: row.lastUsedAt,
    member: {
      id,
      email: emailNormalized,
      name,
      role,
      roleId,
      roleName: row.member.customRole?.name ?? null,
      grants: grantsOfMember(row.member),
      subTenantId,
      title,
      avatarFileId,
      locale,
      timeZone,
      needsOnboarding: row.member.needsOnboarding,
    },
  }
}

/** The session while it counts: not revoked, idle or too old, and its member active. */
export const liveSession = (tenant: TenantRecord, sessionId: string): Promise<LiveSession | null> =>
  cache.read(`${tenant.accountId} ${sessionId}`, () => loadSession(tenant, sessionId))

export const memberActor = ({ id: sessionId, member }: LiveSession): Actor => ({
  kind: 'member',
  id: member.id,
  label: member.name,
  role: member.role,
  grants: member.grants,
  subTenantId: member.subTenantId,
  sessionId,
})
