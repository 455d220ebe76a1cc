import { ownOrParents, type TenantContext } from '@/lib/operations'
import { defaultWords } from './default-words'
import { mailLanguage } from './languages'
import type { TemplateKey, TemplateWords } from './schema'

/** The account's (or its parent's) own words for a mail, which are in its language, or the default in the recipient's. */
export async function templateWordsOf(
  ctx: TenantContext,
  key: TemplateKey,
  recipientLocale: string | null,
): Promise<{ words: TemplateWords; language: string }> {
  const own = await ownOrParents(ctx, (db) =>
    db.emailTemplate.findFirst({ where: { key }, select: { subject: true, body: true } }),
  )
  if (own) return { words: own, language: ctx.tenant.locale }
  const language = mailLanguage(recipientLocale, ctx.tenant.locale)
  return { words: defaultWords(key, language), language }
}
