import type { TenantContext } from '@/lib/operations'
import { DEFAULT_TEMPLATES } from './default-templates'
import type { TemplateKey, TemplateWords } from './schema'

/** The company's own words for a mail, or the default. */
export async function templateWordsOf(ctx: TenantContext, key: TemplateKey): Promise<TemplateWords> {
  const own = await ctx.db.emailTemplate.findFirst({ where: { key }, select: { subject: true, body: true } })
  if (own) return own
  const { subject, body } = DEFAULT_TEMPLATES[key]
  return { subject, body }
}
