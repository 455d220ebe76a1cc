import type { Attributes, ContactView } from './schema'

export const CONTACT_FIELDS = {
  id: true,
  name: true,
  emailNormalized: true,
  phone: true,
  title: true,
  companyName: true,
  locale: true,
  timeZone: true,
  ownerId: true,
  tags: true,
  attributes: true,
  firstSeenAt: true,
  lastSeenAt: true,
  createdAt: true,
} as const

export type ContactRow = {
  id: string
  name: string | null
  emailNormalized: string | null
  phone: string | null
  title: string | null
  companyName: string | null
  locale: string | null
  timeZone: string | null
  ownerId: string | null
  tags: string[]
  attributes: unknown
  firstSeenAt: Date
  lastSeenAt: Date
  createdAt: Date
}

export const storedAttributes = (value: unknown): Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Attributes) : {}

export const contactView = (row: ContactRow): ContactView => ({
  id: row.id,
  name: row.name,
  email: row.emailNormalized,
  phone: row.phone,
  title: row.title,
  companyName: row.companyName,
  locale: row.locale,
  timeZone: row.timeZone,
  ownerId: row.ownerId,
  tags: row.tags,
  attributes: storedAttributes(row.attributes),
  firstSeenAt: row.firstSeenAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
})
