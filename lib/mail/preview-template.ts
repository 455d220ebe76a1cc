import { query } from '@/lib/operations'
import { mailBrandOf } from './brand'
import { checkWords } from './check-words'
import { DEFAULT_TEMPLATES } from './default-templates'
import { renderEmail } from './render-email'
import { templateUpdate } from './schema'

/** The mail as it would look with these words, with example values. */
export const previewTemplate = query({
  name: 'email_templates.preview',
  access: 'email_templates:read',
  input: templateUpdate,
  handler: async ({ ctx, input: { key, subject, body } }) => {
    checkWords(key, { subject, body })
    return renderEmail({ subject, body }, DEFAULT_TEMPLATES[key].variables, mailBrandOf(ctx.tenant), ctx.tenant.locale)
  },
})
