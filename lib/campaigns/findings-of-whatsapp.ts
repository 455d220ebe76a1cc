import { reachConnection } from '@/lib/channels'
import type { TenantContext } from '@/lib/operations'
import { MEDIA_LIMITS, type TemplateContent } from '@/lib/providers/whatsapp/schema'
import { audienceOf } from './audience-of'
import { checkWhatsapp, type WhatsappFinding } from './check-whatsapp'
import { chosenTemplate, reachTemplateOf } from './chosen-template'
import { fieldKeys } from './field-keys'
import type { Audience } from './schema'
import { mediaOf, type WhatsappContent } from './whatsapp-content'

/** Whether Meta takes a header's file, as far as it is ours to see. */
async function headerFits({ db }: TenantContext, src: string | null, { header }: TemplateContent): Promise<boolean> {
  if (!header || header.kind === 'text' || !src?.startsWith('/files/')) return true
  const file = await db.file.findFirst({
    where: { id: src.slice('/files/'.length), isPublic: true },
    select: { contentType: true, sizeBytes: true },
  })
  if (!file) return false
  // Drawings are sent as pixels.
  const type = file.contentType === 'image/svg+xml' ? 'image/png' : file.contentType
  const { types, mostBytes } = MEDIA_LIMITS[header.kind]
  return types.includes(type) && file.sizeBytes <= mostBytes
}

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
  const chosen = template && chosenTemplate(template)
  return checkWhatsapp(content, {
    template: chosen,
    mediaFits: chosen === null || (await headerFits(ctx, mediaOf(content, chosen.content), chosen.content)),
    accountRef: connection?.accountRef ?? null,
    reachesUnitedStates: american !== null,
    fields,
  })
}
