import { z } from 'zod'
import { newId, uuid } from '@/lib/kernel'
import { type Actor, command, task, tenantContext, writeAudit } from '@/lib/operations'
import { isPassword } from './passwords'
import { grantsOfMember, ROLE_FIELDS } from './role-grants'
import { signInInput } from './schema'
import { ABSOLUTE_MS, isLive } from './session-rules'
import { signInAttempt } from './throttles'

export type SignedIn = { sessionId: string; memberId: string; name: string; email: string }

const openSession = command({
  name: 'sessions.open',
  access: 'member',
  worksWhileClosing: true,
  input: z.strictObject({ sessionId: uuid, memberId: uuid }),
  handler: async ({ ctx, input }) => {
    const now = new Date()
    const sessions = await ctx.db.memberSession.findMany({ where: { memberId: input.memberId, revokedAt: null } })
    const over = sessions.filter((session) => !isLive(session)).map((session) => session.id)
    if (over.length) await ctx.db.memberSession.deleteMany({ where: { id: { in: over } } })
    await ctx.db.memberSession.create({
      data: {
        id: input.sessionId,
        memberId: input.memberId,
        expiresAt: new Date(now.getTime() + ABSOLUTE_MS),
        ip: ctx.request.ip,
        userAgent: ctx.request.userAgent?.slice(0, 300) ?? null,
      },
    })
    await ctx.db.member.update({ where: ctx.key(input.memberId), data: { lastSeenAt: now } })
    ctx.emit('session.opened', { memberId: input.memberId, sessionId: input.sessionId })
    ctx.audit({ resourceId: input.sessionId })
  },
})

/**
 * Checks e-mail and password and opens a session. Null for an unknown address, a wrong password, an invited and a disabled
 * member alike, after the same work.
 * @throws rate_limited
 */
export const signIn = task({
  name: 'sessions.sign-in',
  access: 'public',
  input: signInInput,
  handler: async ({ ctx, input }): Promise<SignedIn | null> => {
    const attempt = signInAttempt(ctx.tenantId, input.email, ctx.request.ip)
    await attempt.take()
    const member = await ctx.db.member.findFirst({
      where: { emailNormalized: input.email },
      include: { customRole: ROLE_FIELDS.customRole },
    })
    const isRight = await isPassword(member?.passwordHash, input.password)
    if (!member || !isRight || member.status !== 'active') {
      await writeAudit(ctx, 'sessions.open', 'failure', { detail: `refused: ${input.email}` })
      return null
    }
    await attempt.forgive()
    const sessionId = newId()
    const actor: Actor = {
      kind: 'member',
      id: member.id,
      label: member.name,
      role: member.role,
      grants: grantsOfMember(member),
      subTenantId: member.subTenantId,
      sessionId,
    }
    await openSession(tenantContext(ctx.tenant, actor, ctx.request), { sessionId, memberId: member.id })
    return { sessionId, memberId: member.id, name: member.name, email: member.emailNormalized }
  },
})
