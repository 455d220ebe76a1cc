import { newId } from '@/lib/kernel'
import { noInput } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'

/** Gives the account new addresses for bounces and complaints; the ones before take nothing any more. */
export const renewMailIntake = command({
  name: 'mail-intake.renew-mail-intake',
  access: 'campaigns:admin',
  feature: 'campaigns',
  input: noInput,
  route: {
    method: 'POST',
    path: '/mail-intake/renewal',
    summary: 'Renew the addresses that take bounces and complaints',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx }) => {
    const { subTenantId } = ctx.tenant
    const renewed = await ctx.db.mailIntake.updateMany({
      where: { subTenantId },
      data: { generation: { increment: 1 } },
    })
    if (renewed.count === 0) await ctx.db.mailIntake.create({ data: { id: newId(), generation: 2 } })
    ctx.audit({})
    return { isDone: true }
  },
})
