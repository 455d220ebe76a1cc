import { newId } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { sendEmail } from '@/lib/providers/email'
import { senderOf } from '@/lib/sender'
import { tenantUrl } from '@/lib/tenancy'
import { mailBrandOf } from './brand'
import { checkWords } from './check-words'
import { DEFAULT_TEMPLATES } from './default-templates'
import { ownAddress } from './own-address'
import { renderEmail } from './render-email'
import { testEmailInput } from './schema'
import { templateWordsOf } from './template-words'

/**
 * Sends a mail with example values to oneself, at once and as every mail of the account leaves: with the words that are
 * given, or those in use.
 * @throws provider_failed saying in words what the mail server did
 */
export const sendTestEmail = task({
  name: 'email_templates.send-test',
  access: 'email_templates:write',
  input: testEmailInput,
  route: {
    method: 'POST',
    path: '/email-templates/send-test',
    summary: 'Send a test mail to oneself',
    tags: ['E-mail'],
  },
  handler: async ({ ctx, input }) => {
    const to = await ownAddress(ctx)
    const key = input.template?.key ?? 'notification'
    const given = input.template && { subject: input.template.subject, body: input.template.body }
    if (given) checkWords(key, given)
    const { words, language } = given
      ? { words: given, language: ctx.tenant.locale }
      : await templateWordsOf(ctx, key, null)
    const brand = mailBrandOf(ctx.tenant)
    const mail = await renderEmail(words, DEFAULT_TEMPLATES[key].variables, brand, language)
    const sender = await senderOf(ctx)
    const message = {
      ...mail,
      from: { name: sender.name ?? brand.companyName, address: sender.address },
      to,
      messageId: `<${newId()}@${new URL(tenantUrl(ctx.tenant)).hostname}>`,
      ...(sender.replyTo ? { replyTo: sender.replyTo } : {}),
    }
    await sendEmail(message, { server: sender.server, signature: sender.signature })
    return { to }
  },
})
