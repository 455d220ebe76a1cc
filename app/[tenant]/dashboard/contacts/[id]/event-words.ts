import type { useTranslations } from 'next-intl'
import { z } from 'zod'
import {
  CONSENT_CHANNELS,
  CONSENT_PURPOSES,
  CONSENT_STATES,
  type FieldView,
  IDENTITY_KINDS,
  MERGED_FIELDS,
  type TimelineEntry,
} from '@/lib/contacts/schema'

type Words = ReturnType<typeof useTranslations<'contacts'>>
type Event = Exclude<TimelineEntry, { kind: 'conversation' | 'lead' }>
type Known = { fields: readonly FieldView[]; owners: readonly { id: string; name: string }[] }

const value = z.union([z.string(), z.number(), z.boolean()]).nullable()
const named = z.object({ kind: z.enum(IDENTITY_KINDS), value: z.string() })
const changes = z.object({ changes: z.record(z.string(), z.object({ from: value, to: value })) })
const tags = z.object({ added: z.array(z.string()), removed: z.array(z.string()) })
const identity = z.object({ added: named.optional(), removed: named.optional() })
const consent = z.object({
  channel: z.enum(CONSENT_CHANNELS),
  purpose: z.enum(CONSENT_PURPOSES),
  state: z.enum(CONSENT_STATES),
  evidence: z.string().default(''),
})
const note = z.object({ body: z.string() })
const form = z.object({ name: z.string(), isConfirmed: z.boolean() })
const rated = z.object({ score: z.number(), comment: z.string() })
const merged = z.object({ name: z.string() })

function changeWords(t: Words, data: unknown, { fields, owners }: Known): string[] {
  const parsed = changes.safeParse(data)
  return Object.entries(parsed.success ? parsed.data.changes : {}).map(([key, { to }]) => {
    const own = key.startsWith('attributes.') ? key.slice('attributes.'.length) : null
    const plain = MERGED_FIELDS.find((field) => field === key)
    const label = plain ? t(`fields.${plain}`) : (fields.find((field) => field.key === own)?.label ?? own ?? key)
    const shown = key === 'ownerId' ? (owners.find(({ id }) => id === to)?.name ?? null) : to
    return shown === null ? t('events.cleared', { label }) : t('events.changed', { label, value: String(shown) })
  })
}

function tagWords(t: Words, data: unknown): string[] {
  const parsed = tags.safeParse(data)
  if (!parsed.success) return []
  const { added, removed } = parsed.data
  return [
    ...(added.length > 0 ? [t('events.tagged', { tags: added.join(', ') })] : []),
    ...(removed.length > 0 ? [t('events.untagged', { tags: removed.join(', ') })] : []),
  ]
}

function consentWords(t: Words, data: unknown): string[] {
  const parsed = consent.safeParse(data)
  if (!parsed.success) return []
  const { channel, purpose, state, evidence } = parsed.data
  const name = t('consent.of', { channel: t(`channels.${channel}`), purpose: t(`purposes.${purpose}`) })
  return [`${name}: ${t(`consent.states.${state}`)}`, ...(evidence ? [evidence] : [])]
}

function identityWords(t: Words, data: unknown): string[] {
  const parsed = identity.safeParse(data)
  if (!parsed.success) return []
  const { added, removed } = parsed.data
  return [
    ...(added ? [t('events.named', { value: added.value })] : []),
    ...(removed ? [t('events.unnamed', { value: removed.value })] : []),
  ]
}

function formWords(t: Words, data: unknown): string[] {
  const parsed = form.safeParse(data)
  if (!parsed.success) return []
  const { name, isConfirmed } = parsed.data
  return [isConfirmed ? t('events.formConfirmed', { name }) : t('events.form', { name })]
}

function nameOf(data: unknown, t: Words): string {
  const parsed = merged.safeParse(data)
  return (parsed.success && parsed.data.name) || t('nameless')
}

/** What an event says, a sentence a line. */
export function eventWords(t: Words, { kind, data }: Event, known: Known): string[] {
  switch (kind) {
    case 'created':
      return [t('events.created')]
    case 'changed':
      return changeWords(t, data, known)
    case 'tagged':
      return tagWords(t, data)
    case 'consent':
      return consentWords(t, data)
    case 'identity':
      return identityWords(t, data)
    case 'note': {
      const parsed = note.safeParse(data)
      return parsed.success ? [parsed.data.body] : []
    }
    case 'form':
      return formWords(t, data)
    case 'rated': {
      const parsed = rated.safeParse(data)
      if (!parsed.success) return []
      const { score, comment } = parsed.data
      return [t('events.rated', { score }), ...(comment ? [comment] : [])]
    }
    case 'merged':
      return [t('events.merged', { name: nameOf(data, t) })]
    case 'unmerged':
      return [t('events.unmerged', { name: nameOf(data, t) })]
    default: {
      const unhandled: never = kind
      throw new Error(`unhandled event ${String(unhandled)}`)
    }
  }
}
