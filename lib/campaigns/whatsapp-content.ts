import { z } from 'zod'
import { connectionRef } from '@/lib/channels/schema'
import { freeText, uuid } from '@/lib/kernel/schema'
import { type TemplateContent, type TemplateValues, templateValues } from '@/lib/whatsapp-templates/schema'

/** What a campaign by WhatsApp says: a template, and what is put into it. */
export const whatsappContent = z.strictObject({
  /** The number that it is sent from; null: the account's first. */
  connectionId: connectionRef.nullable().default(null),
  templateId: uuid.nullable(),
  /** By the keys of the template's variables; what is absent is as the template has it. */
  values: templateValues.default({}),
  /** Of a header that is a file: `/files/<id>` or an address; null: the template's own. */
  media: freeText(2_000)
    .regex(/^(\/files\/[0-9a-f-]{36}|https:\/\/\S+)$/, 'is neither a file of the library nor an address with https')
    .nullable()
    .default(null),
})
export type WhatsappContent = z.output<typeof whatsappContent>

/** What stands for a variable: the campaign's own words, else the template's. */
export const valueFor = (key: string, { values }: Pick<WhatsappContent, 'values'>, defaults: TemplateValues): string =>
  values[key] ?? defaults[key] ?? ''

/** The file of a header that is one; null where there is none to send. */
export function mediaOf({ media }: Pick<WhatsappContent, 'media'>, { header }: TemplateContent): string | null {
  return header === null || header.kind === 'text' ? null : (media ?? header.src)
}
