import { z } from 'zod'
import type { ContactView, FieldValue, FieldView } from '@/lib/contacts/schema'

/** What the form holds: text as it is typed. The server's schema says what is right. */
export const contactForm = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  title: z.string(),
  companyName: z.string(),
  locale: z.string(),
  timeZone: z.string().nullable(),
  ownerId: z.string(),
  tags: z.array(z.string()),
  attributes: z.record(z.string(), z.string()),
})
export type ContactFormValues = z.output<typeof contactForm>

const textOf = (value: FieldValue | undefined): string => (value === undefined ? '' : String(value))

export const formValues = (contact: ContactView, fields: readonly FieldView[]): ContactFormValues => ({
  name: contact.name ?? '',
  email: contact.email ?? '',
  phone: contact.phone ?? '',
  title: contact.title ?? '',
  companyName: contact.companyName ?? '',
  locale: contact.locale ?? '',
  timeZone: contact.timeZone,
  ownerId: contact.ownerId ?? '',
  tags: contact.tags,
  attributes: Object.fromEntries(fields.map(({ key }) => [key, textOf(contact.attributes[key])])),
})

const orNull = (text: string): string | null => text.trim() || null

function typedValue(kind: FieldView['kind'] | undefined, text: string): FieldValue | null {
  if (text.trim() === '') return null
  if (kind === 'number') return Number.isNaN(Number(text)) ? text : Number(text)
  return kind === 'boolean' ? text === 'true' : text.trim()
}

export const changesOf = (values: ContactFormValues, fields: readonly FieldView[]) => ({
  name: orNull(values.name),
  email: orNull(values.email),
  phone: orNull(values.phone),
  title: orNull(values.title),
  companyName: orNull(values.companyName),
  locale: orNull(values.locale),
  timeZone: values.timeZone,
  ownerId: values.ownerId || null,
  tags: values.tags,
  attributes: Object.fromEntries(
    Object.entries(values.attributes).map(([key, text]) => [
      key,
      typedValue(fields.find((field) => field.key === key)?.kind, text),
    ]),
  ),
})
