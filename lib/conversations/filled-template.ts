import { reachConnection } from '@/lib/channels'
import { conflict, invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { templateMessage, wordsOfTemplate } from '@/lib/providers/whatsapp'
import { headerFile, holdOfRow, type StoredTemplate, storedContent } from '@/lib/whatsapp-templates'
import { type TemplateContent, templateVariables } from '@/lib/whatsapp-templates/schema'
import type { MessagePart } from './schema'

type Place = { connectionRef: string | null; address: string | null }
type Values = Readonly<Record<string, string>>

/** A template that can be sent there now. @throws conflict with why not */
async function sendable(ctx: TenantContext, place: Place, id: string): Promise<StoredTemplate> {
  const [row, connection] = await Promise.all([
    ctx.db.whatsappTemplate.findFirst({ where: { id } }),
    reachConnection(ctx, 'whatsapp', place.connectionRef),
  ])
  if (!row || holdOfRow(row) !== null) throw conflict('Nothing can be sent with this template now.')
  if (!connection) throw conflict('The number of this conversation is not connected any more.')
  if (row.accountRef !== connection.accountRef) throw conflict('This template belongs to another WhatsApp account.')
  if (row.category === 'marketing') {
    const where = { channel: 'whatsapp', address: place.address ?? '' }
    if ((await ctx.db.suppression.count({ where })) > 0) throw conflict('This person wants no marketing on WhatsApp.')
  }
  return row
}

/** The file of its header. @throws conflict where it needs one and has none */
function mediaOf({ header }: TemplateContent): string | null {
  if (header === null || header.kind === 'text') return null
  if (header.src === null) throw conflict('This template needs a file at its head and has none.')
  return header.src
}

/** As somebody reads it, without its buttons. */
function textOf(content: TemplateContent, values: Readonly<Record<string, string>>): string {
  const { header, body, footer } = wordsOfTemplate(content, values)
  return [header?.kind === 'text' ? header.text : '', body, footer].filter((part) => part !== '').join('\n\n')
}

/**
 * A template filled in, as it goes out and as somebody reads it.
 * @throws conflict where nothing can be sent with it, invalid for a variable without a value
 */
export async function filledTemplate(
  ctx: TenantContext,
  place: Place,
  { templateId, values }: { templateId: string; values: Values },
): Promise<{ name: string; language: string; category: string; body: string; part: MessagePart }> {
  const row = await sendable(ctx, place, templateId)
  const content = storedContent(row.content)
  const missing = templateVariables(content).find(({ key }) => (values[key] ?? '').trim() === '')
  if (missing) throw invalid(`values.${missing.key}`, 'is required')
  const { name, language, category } = row
  const media = await headerFile(ctx, mediaOf(content), content)
  const { components } = templateMessage({ name, language, content, values, media })
  const part: MessagePart = { kind: 'template', name, language, components: [...components] }
  return { name, language, category, body: textOf(content, values), part }
}
