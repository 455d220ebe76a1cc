import type { ContactView } from './schema'

export const CONTACT_FIELDS = {
  id: true,
  name: true,
  emailNormalized: true,
  phone: true,
  locale: true,
  firstSeenAt: true,
  lastSeenAt: true,
} as const

type Row = {
  id: string
  name: string | null
  emailNormalized: string | null
  phone: string | null
  locale: string | null
  firstSeenAt: Date
  lastSeenAt: Date
}

export const contactView = (row: Row): ContactView => ({
  id: row.id,
  name: row.name,
  email: row.emailNormalized,
  phone: row.phone,
  locale: row.locale,
  firstSeenAt: row.firstSeenAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
})
