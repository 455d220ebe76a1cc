import { queueEmail } from '@/lib/mail'
import type { CommandContext } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'

type Notice = { to: string; name: string; title: string; message: string }

/** Tells a member by mail that something about its account has changed. */
export const notifyOfAccount = (ctx: CommandContext, { to, name, title, message }: Notice): Promise<string> =>
  queueEmail(ctx, {
    template: 'notification',
    to,
    variables: {
      name,
      title,
      message,
      actionLabel: 'Open your account',
      link: tenantUrl(ctx.tenant, '/dashboard/settings/security'),
    },
  })
