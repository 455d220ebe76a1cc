import { z } from 'zod'

const told = z.object({
  message_template_id: z.union([z.string(), z.number()]).transform(String),
  message_template_name: z.string().max(512),
  message_template_language: z.string().max(20),
  event: z.string().max(100).nullish(),
  rejection_info: z
    .object({ reason: z.string().nullish(), recommendation: z.string().nullish() })
    .nullish()
    .catch(null),
  other_info: z.object({ title: z.string().nullish(), description: z.string().nullish() }).nullish().catch(null),
})

/** What Meta tells of a template: which one, and what it says beyond what can be asked. */
export type TemplateTold = {
  metaId: string
  name: string
  language: string
  /** In lower case; null where it is about something else (category, quality). */
  status: string | null
  /** Why, in Meta's own sentences. */
  detail: string | null
}

const MOST_WORDS = 1_000

/** @param value the `value` of a change, as JSON. @returns null for what is nothing of that kind */
export function readTemplateTold(value: string): TemplateTold | null {
  const { data } = told.safeParse(JSON.parse(value))
  if (!data) return null
  const { rejection_info, other_info } = data
  const sentences = [rejection_info?.reason, rejection_info?.recommendation, other_info?.title, other_info?.description]
  const detail = sentences.filter(Boolean).join(' ').replaceAll('\0', '').slice(0, MOST_WORDS).toWellFormed()
  return {
    metaId: data.message_template_id,
    name: data.message_template_name,
    language: data.message_template_language,
    status: data.event?.toLowerCase() ?? null,
    detail: detail || null,
  }
}
