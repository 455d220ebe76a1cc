import { noInput } from '@/lib/kernel/schema'
import { ownRows, query } from '@/lib/operations'
import { mailHookView } from './mail-hook'
import type { MailHookView } from './schema'

/** Providers that tell this account what becomes of its mails. */
export const listMailHooks = query({
  name: 'mail-intake.list-mail-hooks',
  access: 'email_identity:read',
  feature: 'campaigns',
  input: noInput,
  route: { method: 'GET', path: '/mail-hooks', summary: 'List webhooks of mail providers', tags: ['E-mail'] },
  handler: async ({ ctx }): Promise<MailHookView[]> => {
    const rows = await ctx.db.mailHook.findMany({ where: ownRows(ctx), orderBy: { id: 'asc' } })
    return rows.map((row) => mailHookView(ctx, row))
  },
})
