import { z } from 'zod'
import { conflict } from '@/lib/kernel'
import { type CommandContext, command, task } from '@/lib/operations'
import { provenBy } from './join-proof'
import { deadLink } from './links'
import { hashPassword } from './passwords'
import { joinByLinkInput } from './schema'
import { SEATS } from './team-lock'
import { takeLinkUse } from './throttles'

async function addMember(ctx: CommandContext, token: string, name: string, passwordHash: string) {
  const proven = await provenBy(ctx, token)
  if (!proven) throw deadLink()
  const { email, link } = proven
  const added = await ctx.db.member.createMany({
    data: { emailNormalized: email, name, role: link.role, roleId: link.roleId, status: 'active', passwordHash },
    skipDuplicates: true,
  })
  if (added.count === 0) throw conflict('This address belongs to a member of the team already.')
  const member = await ctx.db.member.findFirstOrThrow({ where: { emailNormalized: email } })
  await ctx.db.joinLink.updateMany({ where: { id: link.id }, data: { joined: { increment: 1 } } })
  ctx.emit('member.joined', { memberId: member.id })
  ctx.audit({ resourceId: member.id, after: { email, name, joinLink: link.id } })
  return { email }
}

const join = command({
  name: 'members.join-by-proof',
  access: 'public',
  input: joinByLinkInput.omit({ password: true }).extend({ passwordHash: z.string() }),
  limit: { resource: SEATS },
  handler: ({ ctx, input }) => addMember(ctx, input.token, input.name, input.passwordHash),
})

/** Makes an account for the address that the mail has proved. @throws limit_exceeded when no seat is left */
export const joinByLink = task({
  name: 'members.join-by-link',
  access: 'public',
  input: joinByLinkInput,
  handler: async ({ ctx, input: { token, name, password } }) => {
    await takeLinkUse(ctx.request.ip)
    if (!(await provenBy(ctx, token))) throw deadLink()
    return join(ctx, { token, name, passwordHash: await hashPassword(password) })
  },
})
