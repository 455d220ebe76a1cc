import { z } from 'zod'
import { command, task } from '@/lib/operations'
import { deadLink, findLink, spendLink } from './links'
import { accessChanged } from './live-session'
import { hashPassword } from './passwords'
import { acceptInput } from './schema'
import { takeLinkUse } from './throttles'

const join = command({
  name: 'members.join',
  access: 'public',
  input: acceptInput.omit({ password: true }).extend({ passwordHash: z.string() }),
  handler: async ({ ctx, input }) => {
    const { member } = await spendLink(ctx, 'invitation', input.token)
    const joined = await ctx.db.member.updateMany({
      where: { id: member.id, status: 'invited' },
      data: { status: 'active', name: input.name, passwordHash: input.passwordHash },
    })
    if (joined.count === 0) throw deadLink()
    await accessChanged(ctx, member.id)
    ctx.emit('member.joined', { memberId: member.id })
    ctx.audit({ resourceId: member.id, after: { name: input.name } })
    return { email: member.emailNormalized }
  },
})

/** Sets name and password of an invited member. @throws invalid for a link that was used, replaced or is too old */
export const acceptInvitation = task({
  name: 'members.accept-invitation',
  access: 'public',
  input: acceptInput,
  handler: async ({ ctx, input: { token, name, password } }) => {
    await takeLinkUse(ctx.request.ip)
    if (!(await findLink(ctx, 'invitation', token))) throw deadLink()
    return join(ctx, { token, name, passwordHash: await hashPassword(password) })
  },
})
