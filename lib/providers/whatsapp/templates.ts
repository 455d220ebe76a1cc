import { z } from 'zod'
import { MessageFailure } from '@/lib/providers/messages'
import type { WhatsApp } from './create-whatsapp'
import { type ReadTemplate, readComponents, writeComponents } from './template-components'
import type { TemplateContent } from './template-content'
import { parameterFormat } from './template-variables'
import { uploadExample } from './upload-example'

export type TemplateStanding = {
  /** In Meta's own word, in lower case. */
  status: string
  category: string
}

/** A template that Meta has. */
export type FoundTemplate = TemplateStanding &
  ReadTemplate & {
    id: string
    name: string
    language: string
    /** Why it was refused, in Meta's own word; null where there is nothing against it. */
    reason: string | null
    quality: 'green' | 'yellow' | 'red' | 'unknown'
  }

export type WrittenTemplate = {
  name: string
  language: string
  category: string
  content: TemplateContent
  /** Of a header's example. */
  handle: string | null
}

/** Templates of a WhatsApp business account. Each throws MessageFailure. */
export type Templates = {
  /** Hands a new one in. A lost answer is `uncertain`: `find` says whether it has arrived. */
  submit(written: WrittenTemplate): Promise<{ id: string } & TemplateStanding>
  /** Hands in a changed one that is known by this id. */
  edit(id: string, written: Pick<WrittenTemplate, 'category' | 'content' | 'handle'>): Promise<void>
  /** Of one language alone. */
  remove(of: { id: string; name: string }): Promise<void>
  /** @returns null where there is none of that name in that language */
  find(name: string, language: string): Promise<FoundTemplate | null>
  /** @param after where the page before ended */
  list(after: string | null): Promise<{ items: FoundTemplate[]; after: string | null }>
  /** Hands in a file as the example of a header. @returns its handle */
  upload(file: { bytes: Uint8Array<ArrayBuffer>; contentType: string; name: string }): Promise<string>
}

const FIELDS = 'id,name,language,category,status,rejected_reason,quality_score,components'
const PAGE = 100
/** Enough for every account: Meta allows 6 000 templates in all languages. */
const MOST_PAGES = 100

const made = z.object({ id: z.coerce.string().min(1), status: z.string().nullish(), category: z.string().nullish() })
const found = z.object({
  id: z.coerce.string().min(1).max(100),
  name: z.string().min(1).max(512),
  language: z.string().min(1).max(20),
  category: z.string(),
  status: z.string(),
  rejected_reason: z.string().nullish(),
  quality_score: z.object({ score: z.string().nullish() }).nullish().catch(null),
  components: z.array(z.unknown()).nullish(),
})
const page = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string().nullish() }).nullish(), next: z.string().nullish() })
    .nullish(),
})

const QUALITIES: Readonly<Record<string, FoundTemplate['quality']>> = { GREEN: 'green', YELLOW: 'yellow', RED: 'red' }

/** Meta says NONE where it has nothing against a template. */
export const reasonOf = (word: string | null | undefined): string | null =>
  word && word.toUpperCase() !== 'NONE' ? word.toUpperCase().slice(0, 100) : null

function readFound(given: unknown): FoundTemplate[] {
  const read = found.safeParse(given)
  if (!read.success) return []
  const { id, name, language, category, status, rejected_reason, quality_score, components } = read.data
  return [
    {
      id,
      name,
      language,
      category: category.toLowerCase(),
      status: status.toLowerCase(),
      reason: reasonOf(rejected_reason),
      quality: QUALITIES[quality_score?.score?.toUpperCase() ?? ''] ?? 'unknown',
      ...readComponents(components ?? []),
    },
  ]
}

const notUnderstood = (): MessageFailure =>
  new MessageFailure('transient', 'WhatsApp gave an answer that is no list of templates.', { about: 'provider' })

export function templatesOf(whatsapp: WhatsApp): Templates {
  const path = `${encodeURIComponent(whatsapp.accountId)}/message_templates`

  const read = async (query: Record<string, string>): Promise<{ items: FoundTemplate[]; after: string | null }> => {
    const given = page.safeParse(
      await whatsapp.request({ method: 'GET', path, query: { fields: FIELDS, limit: String(PAGE), ...query } }),
    )
    if (!given.success) throw notUnderstood()
    const { data, paging } = given.data
    return { items: data.flatMap(readFound), after: (paging?.next && paging.cursors?.after) || null }
  }

  return {
    submit: async ({ name, language, category, content, handle }) => {
      const body = {
        name,
        language,
        category: category.toUpperCase(),
        parameter_format: parameterFormat(content).toUpperCase(),
        components: writeComponents(content, handle),
      }
      const answer = made.safeParse(await whatsapp.request({ method: 'POST', path, body, isMessage: true }))
      if (!answer.success) throw new MessageFailure('uncertain', 'WhatsApp answered without an id of the template.')
      const { id, status, category: given } = answer.data
      return { id, status: (status ?? 'PENDING').toLowerCase(), category: (given ?? category).toLowerCase() }
    },
    edit: async (id, { category, content, handle }) => {
      const body = { category: category.toUpperCase(), components: writeComponents(content, handle) }
      await whatsapp.request({ method: 'POST', path: encodeURIComponent(id), body, isMessage: true })
    },
    remove: async ({ id, name }) => {
      await whatsapp.request({ method: 'DELETE', path, query: { hsm_id: id, name } })
    },
    find: async (name, language) => {
      // The filter also finds names that only contain this one.
      let after: string | null = null
      for (let at = 0; at < MOST_PAGES; at++) {
        const part = await read({ name, ...(after ? { after } : {}) })
        const one = part.items.find((item) => item.name === name && item.language === language)
        if (one) return one
        after = part.after
        if (!after) return null
      }
      return null
    },
    list: (after) => read(after ? { after } : {}),
    upload: (file) => uploadExample(whatsapp, file),
  }
}
