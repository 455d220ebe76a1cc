import { platformDb } from '@/lib/db'
import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'

/** Whether the platform's support may look at the company's dashboard. */
export const readSupportAccess = query({
  name: 'company.read-support-access',
  access: 'company:read',
  input: noInput,
  handler: async ({ ctx }) => {
    const row = await platformDb().tenant.findUnique({ where: { id: ctx.tenantId }, select: { allowsSupport: true } })
    return { allowsSupport: row?.allowsSupport ?? false }
  },
})
