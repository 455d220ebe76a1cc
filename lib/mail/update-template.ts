import { command } from '@/lib/operations'
import { checkWords } from './check-words'
import { templateUpdate } from './schema'

export const updateTemplate = command({
  name: 'email_templates.update',
  access: 'email_templates:write',
  input: templateUpdate,
  route: { method: 'PUT', path: '/email-templates/{key}', summary: 'Word an e-mail template' },
  handler: async ({ ctx, input: { key, subject, body } }) => {
    checkWords(key, { subject, body })
    const before = await ctx.db.emailTemplate.findFirst({ where: { key } })
    const row = before
      ? await ctx.db.emailTemplate.update({ where: ctx.key(before.id), data: { subject, body } })
      : await ctx.db.emailTemplate.create({ data: { key, subject, body } })
    ctx.audit({
      resourceId: key,
      before: before && { subject: before.subject, body: before.body },
      after: { subject, body },
    })
    return { key, subject: row.subject, body: row.body, updatedAt: row.updatedAt }
  },
})
