import { command } from '@/lib/operations'
import { defaultWords } from './default-words'
import { mailLanguage } from './languages'
import { templateChoice } from './schema'

/** Back to the default words. */
export const resetTemplate = command({
  name: 'email_templates.reset',
  access: 'email_templates:write',
  input: templateChoice,
  route: { method: 'DELETE', path: '/email-templates/{key}', summary: 'Reset an e-mail template to the default' },
  handler: async ({ ctx, input: { key } }) => {
    const before = await ctx.db.emailTemplate.findFirst({ where: { key } })
    await ctx.db.emailTemplate.deleteMany({ where: { key } })
    ctx.audit({ resourceId: key, before: before && { subject: before.subject, body: before.body }, after: null })
    return { key, ...defaultWords(key, mailLanguage(ctx.tenant.locale)) }
  },
})
