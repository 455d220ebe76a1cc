import { reachConnection } from '@/lib/channels'
import type { TenantContext } from '@/lib/operations'
import { audienceOf } from './audience-of'
import { checkWhatsapp, type WhatsappFinding } from './check-whatsapp'
import { chosenTemplate, reachTemplateOf } from './chosen-template'
import { fieldKeys } from './field-keys'
import type { Campaign } from './reach-campaign'
import { audienceInput } from './schema'
import { storedWhatsapp } from './stored-content'

/** What Meta, the law or a reader would object to in a campaign by WhatsApp. */
export async function findingsOfWhatsapp(ctx: TenantContext, row: Campaign): Promise<WhatsappFinding[]> {
  const content = storedWhatsapp(row.content)
  const [template, connection, fields] = await Promise.all([
    reachTemplateOf(ctx, content.templateId),
    reachConnection(ctx, 'whatsapp', content.connectionId),
    fieldKeys(ctx),
  ])
  const where = { ...audienceOf(audienceInput.parse(row.audience), 'whatsapp'), phone: { startsWith: '+1' } }
  const isMarketing = template?.category === 'marketing'
  const american = isMarketing ? await ctx.db.contact.findFirst({ where, select: { id: true } }) : null
  return checkWhatsapp(content, {
    template: template && chosenTemplate(template),
    accountRef: connection?.accountRef ?? null,
    reachesUnitedStates: american !== null,
    fields,
  })
}
