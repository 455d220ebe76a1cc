import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { notifyMembers } from './notify-members'
import { newSignIn } from './words'

/** A sign-in from a browser that the member has not used before; the very first one is no news. */
export const notifyOfSignIn = command({
  name: 'notifications.of-sign-in',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ memberId: uuid, sessionId: uuid }),
  handler: async ({ ctx, input: { memberId, sessionId } }) => {
    const session = await ctx.db.memberSession.findFirst({ where: { id: sessionId, memberId } })
    if (!session) return
    const before = await ctx.db.memberSession.findMany({
      where: { memberId, id: { not: sessionId }, createdAt: { lt: session.createdAt } },
      select: { userAgent: true },
    })
    if (before.length === 0 || before.some((other) => other.userAgent === session.userAgent)) return
    const device = [session.userAgent?.slice(0, 120), session.ip].filter(Boolean).join(', ')
    await notifyMembers(ctx, {
      kind: 'new_sign_in',
      key: `session:${sessionId}`,
      to: { memberIds: [memberId] },
      link: '/dashboard/settings/security',
      words: (language) => newSignIn[language](device || session.createdAt.toISOString()),
    })
  },
})
