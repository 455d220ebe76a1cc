import { containing, type PlatformPrisma } from '@/lib/db'
import { invalid, isUuid } from '@/lib/kernel'
import type { HEALTH_SORTS, Level } from './schema'

export type HealthFilter = {
  search?: string | undefined
  level?: readonly Level[] | undefined
  planId?: readonly string[] | undefined
}
export type HealthOrder = { sort: (typeof HEALTH_SORTS)[number]; direction: 'asc' | 'desc' }

export function healthWhere({ search, level, planId }: HealthFilter): PlatformPrisma.CompanyHealthWhereInput {
  const contains = search ? containing(search) : undefined
  return {
    ...(level?.length ? { level: { in: [...level] } } : {}),
    tenant: {
      ...(planId?.length ? { planId: { in: [...planId] } } : {}),
      ...(contains ? { OR: [{ name: contains }, { slug: contains }] } : {}),
    },
  }
}

const COLUMN = {
  attention: 'score',
  requests: 'requests',
  errors: 'errorBasisPoints',
  p95: 'p95Ms',
  cost: 'costCents',
  margin: 'marginCents',
} as const

type Where = PlatformPrisma.CompanyHealthWhereInput

/** Companies whose margin nobody can tell come last, whichever way the list is sorted. */
export function healthOrder({ sort, direction }: HealthOrder): PlatformPrisma.CompanyHealthOrderByWithRelationInput[] {
  const byId = { tenantId: direction }
  if (sort === 'name') return [{ tenant: { name: direction } }, byId]
  if (sort === 'margin') return [{ marginCents: { sort: direction, nulls: 'last' } }, byId]
  return [{ [COLUMN[sort]]: direction }, byId]
}

type Row = {
  tenantId: string
  score: number
  requests: number
  errorBasisPoints: number
  p95Ms: number
  costCents: number
  marginCents: number | null
  tenant: { name: string }
}

export function healthCursor(row: Row, { sort }: HealthOrder): string {
  const value = sort === 'name' ? row.tenant.name : row[COLUMN[sort]]
  return Buffer.from(JSON.stringify([value, row.tenantId])).toString('base64url')
}

function readCursor(cursor: string): [unknown, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown]
    if (isUuid(id)) return [value, id]
  } catch {
    // Not ours: the same as any other text that is no cursor.
  }
  throw invalid('cursor', 'is not a page of this list')
}

/** What comes after the cursor in this order. @throws invalid */
export function afterCursor(cursor: string, { sort, direction }: HealthOrder): Where {
  const [value, id] = readCursor(cursor)
  const beyond = direction === 'asc' ? 'gt' : 'lt'
  const beyondId = { tenantId: { [beyond]: id } }
  if (sort === 'name' && typeof value === 'string') {
    return { OR: [{ tenant: { name: { [beyond]: value } } }, { AND: [{ tenant: { name: value } }, beyondId] }] }
  }
  if (sort === 'margin' && value === null) return { AND: [{ marginCents: null }, beyondId] }
  if (sort === 'name' || !Number.isInteger(value)) throw invalid('cursor', 'is not a page of this list')
  const column = COLUMN[sort]
  const further: Where[] = [{ [column]: { [beyond]: value } }, { AND: [{ [column]: value }, beyondId] }]
  return { OR: sort === 'margin' ? [...further, { marginCents: null }] : further }
}
