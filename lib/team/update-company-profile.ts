import { platformDb } from '@/lib/db'
import { command, task } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { companyProfileOf } from './company-profile'
import { accessChanged } from './live-session'
import { companyProfileInput } from './schema'

/** The company's own record of the change, and the end of the first administrator's tour. */
const noteProfile = command({
  name: 'company.update-profile',
  access: 'company:write',
  input: companyProfileInput,
  handler: async ({ ctx, input }) => {
    if (ctx.actor.kind === 'member') {
      await ctx.db.member.updateMany({ where: { id: ctx.actor.id }, data: { needsOnboarding: false } })
      await accessChanged(ctx, ctx.actor.id)
    }
    ctx.emit('company.changed', {})
    ctx.audit({
      resourceId: ctx.tenantId,
      before: companyProfileOf(ctx.tenant),
      after: input,
    })
  },
})

/** Name, description, language and what else its form shows: columns of the directory, changed by the company itself. */
export const updateCompanyProfile = task({
  name: 'company.save-profile',
  access: 'company:write',
  input: companyProfileInput,
  route: { method: 'PUT', path: '/company', summary: "Change the company's profile" },
  handler: async ({ ctx, input }) => {
    await platformDb().tenant.update({ where: { id: ctx.tenantId }, data: input })
    await noteProfile(ctx, input)
    await tenantChanged(ctx.tenantId)
    return input
  },
})
