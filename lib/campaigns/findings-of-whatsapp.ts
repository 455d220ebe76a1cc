import { reachConnection } from '@/lib/channels'
import type { TenantContext } from '@/lib/operations'
import { audienceOf } from './audience-of'
import { checkWhatsapp, type WhatsappFinding } from './check-whatsapp'
import { chosenTemplate, reachTemplateOf } from './chosen-template'
import { fieldKeys } from './field-keys'
import type { Audience } from './schema'
import type { WhatsappContent } from './whatsapp-content'

/**
 * What Meta, the law or a reader would object to in a message by WhatsApp.
 * @param audience null: whom it goes to is not known beforehand
 */
export async function findingsOfWhatsapp(
  ctx: TenantContext,
  content: WhatsappContent,
  audience: Audience | null,
): Promise<WhatsappFinding[]> {
  const [template, connection, fields] = await Promise.all([
    reachTemplateOf(ctx, content.templateId),
    reachConnection(ctx, 'whatsapp', content.connectionId),
    fieldKeys(ctx),
  ])
  const isMarketing = template?.category === 'marketing'
  const american =
    isMarketing && audience
      ? await ctx.db.contact.findFirst({
          where: { ...audienceOf(audience, 'whatsapp'), phone: { startsWith: '+1' } },
          select: { id: true },
        })
      : null
  return checkWhatsapp(content, {
    template: template && chosenTemplate(template),
    accountRef: connection?.accountRef ?? null,
    reachesUnitedStates: american !== null,
    fields,
  })
}
