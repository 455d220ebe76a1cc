import { z } from 'zod'
import { command, task } from '@/lib/operations'
import { deadLink, findLink, spendLink } from './links'
import { notifyOfAccount } from './notify-member'
import { hashPassword } from './passwords'
import { revokeSessions } from './revoke-sessions'
import { resetPasswordInput } from './schema'
import { takeLinkUse } from './throttles'

const setPassword = command({
  name: 'passwords.reset',
  access: 'public',
  input: resetPasswordInput.omit({ password: true }).extend({ passwordHash: z.string() }),
  handler: async ({ ctx, input }) => {
    const { member } = await spendLink(ctx, 'password_reset', input.token)
    const changed = await ctx.db.member.updateMany({
      where: { id: member.id, status: 'active' },
      data: { passwordHash: input.passwordHash },
    })
    if (changed.count === 0) throw deadLink()
    await revokeSessions(ctx, member.id)
    await notifyOfAccount(ctx, member, (words) => ({ title: words.passwordChangedTitle, message: words.passwordReset }))
    ctx.audit({ resourceId: member.id })
    return { email: member.emailNormalized }
  },
})

/** Sets a new password by a mailed link and ends every session. @throws invalid for a used, replaced or old link */
export const resetPassword = task({
  name: 'passwords.reset-by-link',
  access: 'public',
  input: resetPasswordInput,
  handler: async ({ ctx, input: { token, password } }) => {
    await takeLinkUse(ctx.request.ip)
    if (!(await findLink(ctx, 'password_reset', token))) throw deadLink()
    return setPassword(ctx, { token, passwordHash: await hashPassword(password) })
  },
})
