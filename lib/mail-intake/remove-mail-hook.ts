import { notFound } from '@/lib/kernel'
import { command, ownRows } from '@/lib/operations'
import { mailHookIdInput } from './schema'

/** From then on its provider's calls find nobody; what it has told stays. @throws not_found */
export const removeMailHook = command({
  name: 'mail-intake.remove-mail-hook',
  access: 'email_identity:delete',
  feature: 'campaigns',
  input: mailHookIdInput,
  route: {
    method: 'DELETE',
    path: '/mail-hooks/{mailHookId}',
    summary: 'Remove the webhook of a mail provider',
    tags: ['E-mail'],
  },
  handler: async ({ ctx, input: { mailHookId } }) => {
    const row = await ctx.db.mailHook.findFirst({ where: { id: mailHookId, ...ownRows(ctx) } })
    if (!row) throw notFound('Webhook')
    await ctx.db.mailHook.delete({ where: ctx.key(mailHookId) })
    ctx.audit({ resourceId: mailHookId, before: { kind: row.kind } })
    return { isDone: true }
  },
})
