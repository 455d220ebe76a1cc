import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { deadLink, spendLink } from './links'
import { accessChanged } from './live-session'
import { notifyOfAccount } from './notify-member'
import { ADDRESS_TAKEN } from './request-email-change'
import { confirmEmailInput } from './schema'

/** Puts the new address in place. @throws invalid for a used or old link; conflict when somebody else took the address */
export const confirmEmailChange = command({
  name: 'profile.confirm-email-change',
  access: 'public',
  input: confirmEmailInput,
  handler: async ({ ctx, input }) => {
    const { member, email } = await spendLink(ctx, 'email_change', input.token)
    if (!email || member.status !== 'active') throw deadLink()
    if (await ctx.db.member.count({ where: { emailNormalized: email } })) throw conflict(ADDRESS_TAKEN)
    await ctx.db.member.update({ where: ctx.key(member.id), data: { emailNormalized: email } })
    await ctx.db.memberToken.deleteMany({ where: { memberId: member.id, kind: 'password_reset', usedAt: null } })
    await notifyOfAccount(ctx, member, (words) => ({
      title: words.emailChangedTitle,
      message: words.emailChanged(email),
    }))
    await accessChanged(ctx, member.id)
    ctx.emit('member.changed', { memberId: member.id })
    ctx.audit({ resourceId: member.id, before: { email: member.emailNormalized }, after: { email } })
    return { email }
  },
})
