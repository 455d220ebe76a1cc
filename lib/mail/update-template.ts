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
    const row = await ctx.db.emailTemplate.upsert({
      where: { tenantId_key: { tenantId: ctx.tenantId, key } },
      create: { key, subject, body },
      update: { subject, body },
    })
    ctx.audit({
      resourceId: key,
      before: before && { subject: before.subject, body: before.body },
      after: { subject, body },
    })
    return { key, subject: row.subject, body: row.body, updatedAt: row.updatedAt }
  },
})
