import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command, task } from '@/lib/operations'
import { actingMember } from './acting-member'
import { notifyOfAccount } from './notify-member'
import { hashPassword } from './passwords'
import { provePassword } from './prove-password'
import { revokeSessions } from './revoke-sessions'
import { changePasswordInput } from './schema'

const setOwnPassword = command({
  name: 'passwords.change',
  access: 'member',
  input: z.strictObject({ memberId: uuid, passwordHash: z.string() }),
  handler: async ({ ctx, input }) => {
    const { sessionId } = actingMember(ctx)
    const member = await ctx.db.member.update({
      where: ctx.key(input.memberId),
      data: { passwordHash: input.passwordHash },
    })
    const revoked = await revokeSessions(ctx, member.id, sessionId)
    await notifyOfAccount(ctx, member, (words) => ({
      title: words.passwordChangedTitle,
      message: words.passwordChanged,
    }))
    ctx.audit({ resourceId: member.id })
    return { revoked }
  },
})

/** Changes one's own password; every other session ends. */
export const changePassword = task({
  name: 'passwords.change-own',
  access: 'member',
  input: changePasswordInput,
  handler: async ({ ctx, input }) => {
    const { member } = await provePassword(ctx, input.currentPassword)
    return setOwnPassword(ctx, { memberId: member.id, passwordHash: await hashPassword(input.password) })
  },
})
