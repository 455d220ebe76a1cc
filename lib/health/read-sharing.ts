import { platformDb } from '@/lib/db'
import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'

/** Whether the company's figures are part of what is said about all companies together. */
export const readSharing = query({
  name: 'company.read-sharing',
  access: 'analytics:read',
  input: noInput,
  handler: async ({ ctx }) => {
    const row = await platformDb().tenant.findUnique({ where: { id: ctx.tenantId }, select: { sharesFigures: true } })
    return { sharesFigures: row?.sharesFigures ?? false }
  },
})
