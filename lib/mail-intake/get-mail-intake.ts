import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { intakeKey } from './intake-key'

/** Where a mail server or a provider reports bounces and complaints of this account. Whoever knows the addresses can do so. */
export const getMailIntake = query({
  name: 'mail-intake.get-mail-intake',
  access: 'campaigns:admin',
  feature: 'campaigns',
  input: noInput,
  route: {
    method: 'GET',
    path: '/mail-intake',
    summary: 'Get the addresses that take bounces and complaints',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx }) => {
    const key = await intakeKey(ctx)
    return {
      /** Takes messages as they arrived (RFC 3464, RFC 5965). */
      reports: tenantUrl(ctx.tenant, `/mail/reports/${key}`),
      /** Takes customers' mails as they arrived; reports too. */
      inbox: tenantUrl(ctx.tenant, `/mail/inbox/${key}`),
      /** Takes JSON. */
      events: tenantUrl(ctx.tenant, `/mail/events/${key}`),
    }
  },
})
