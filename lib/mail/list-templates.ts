import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { DEFAULT_TEMPLATES, variablesOf } from './default-templates'
import { defaultWords } from './default-words'
import { mailLanguage } from './languages'
import { templateKeys } from './schema'

/** All templates, each with the words in use, the default ones, and the variables that it knows. */
export const listTemplates = query({
  name: 'email_templates.list',
  access: 'email_templates:read',
  input: noInput,
  route: { method: 'GET', path: '/email-templates', summary: 'List the e-mail templates' },
  handler: async ({ ctx }) => {
    const rows = await ctx.db.emailTemplate.findMany({ orderBy: { key: 'asc' } })
    return templateKeys.map((key) => {
      const { title, description } = DEFAULT_TEMPLATES[key]
      const { subject, body } = defaultWords(key, mailLanguage(ctx.tenant.locale))
      const own = rows.find((row) => row.key === key)
      return {
        key,
        title,
        description,
        subject: own?.subject ?? subject,
        body: own?.body ?? body,
        default: { subject, body },
        isOwn: own !== undefined,
        updatedAt: own?.updatedAt ?? null,
        variables: variablesOf(key),
      }
    })
  },
})
