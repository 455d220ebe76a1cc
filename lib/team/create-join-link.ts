import { conflict, invalid } from '@/lib/kernel'
import { command, permissionsOf } from '@/lib/operations'
import { accountOf, roleToGive } from './chosen-role'
import { createJoinLinkInput } from './invitation-schema'
import { joinLinkView } from './join-link-view'

const DAY_MS = 86_400_000
const MOST_LINKS = 20

/** A link by which whoever has an address of the domain joins with one role, which never reaches the rules. */
export const createJoinLink = command({
  name: 'members.create-join-link',
  access: 'members:admin',
  input: createJoinLinkInput,
  route: {
    method: 'POST',
    path: '/members/join-links',
    summary: 'Create a join link',
    tags: ['Members'],
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    const { role, roleId, grants, name } = await roleToGive(ctx, input.role, accountOf(ctx))
    if (permissionsOf(grants).some((permission) => permission.endsWith(':admin'))) {
      throw invalid('role', 'A link cannot give rights over the rules of the company.')
    }
    const live = await ctx.db.joinLink.count({ where: { revokedAt: null, expiresAt: { gt: new Date() } } })
    if (live >= MOST_LINKS) throw conflict('There are too many links. Withdraw one first.')
    const row = await ctx.db.joinLink.create({
      data: {
        emailDomain: input.emailDomain,
        role,
        roleId,
        expiresAt: new Date(Date.now() + input.days * DAY_MS),
        createdById: ctx.actor.kind === 'member' ? ctx.actor.id : null,
        createdByName: ctx.actor.label,
      },
    })
    ctx.audit({ resourceId: row.id, after: { emailDomain: row.emailDomain, role: name ?? role, days: input.days } })
    return joinLinkView(ctx.tenant, { ...row, customRole: name === null ? null : { name } })
  },
})
