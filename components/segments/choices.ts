import type { FieldKind } from '@/lib/contacts/schema'

type Named = { id: string; name: string }

/** What rules can speak of, for the builder. */
export type Choices = {
  fields: readonly { key: string; label: string; kind: FieldKind; choices: readonly string[] }[]
  tags: readonly string[]
  owners: readonly Named[]
  segments: readonly Named[]
  /** With the addresses that their links lead to. */
  campaigns: readonly (Named & { links: readonly string[] })[]
}
