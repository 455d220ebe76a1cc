import { containing, type PlatformPrisma } from '@/lib/db'
import { invalid } from '@/lib/kernel'
import type { TENANT_SORTS } from './schema'

export type CompanyFilter = {
  search?: string | undefined
  status?: readonly string[] | undefined
  planId?: readonly string[] | undefined
}
export type CompanyOrder = { sort: (typeof TENANT_SORTS)[number]; direction: 'asc' | 'desc' }

/** Companies as the console filters them; sub-accounts belong to theirs. */
export function companyWhere({ search, status, planId }: CompanyFilter): PlatformPrisma.TenantWhereInput {
  const contains = search ? containing(search) : undefined
  return {
    parentTenantId: null,
    ...(status?.length ? { status: { in: [...status] } } : {}),
    ...(planId?.length ? { planId: { in: [...planId] } } : {}),
    ...(contains ? { OR: [{ name: contains }, { slug: contains }, { domains: { some: { host: contains } } }] } : {}),
  }
}

/** Ids grow with time: newest first is greatest id first. */
const COLUMN = { created: 'id', name: 'name', status: 'status', plan: 'planId' } as const

export function companyOrder({ sort, direction }: CompanyOrder): PlatformPrisma.TenantOrderByWithRelationInput[] {
  return sort === 'created' ? [{ id: direction }] : [{ [COLUMN[sort]]: direction }, { id: direction }]
}

type Row = { id: string; name: string; status: string; planId: string }

export const companyCursor = (row: Row, { sort }: CompanyOrder): string =>
  Buffer.from(JSON.stringify([row[COLUMN[sort]], row.id])).toString('base64url')

function readCursor(cursor: string): [string, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown]
    if (typeof value === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [value, id]
  } catch {
    // Not ours: the same as any other text that is no cursor.
  }
  throw invalid('cursor', 'is not a page of this list')
}

/** What comes after the cursor in this order. @throws invalid */
export function afterCursor(cursor: string, { sort, direction }: CompanyOrder): PlatformPrisma.TenantWhereInput {
  const [value, id] = readCursor(cursor)
  const beyond = direction === 'asc' ? 'gt' : 'lt'
  if (sort === 'created') return { id: { [beyond]: id } }
  const column = COLUMN[sort]
  return { OR: [{ [column]: { [beyond]: value } }, { [column]: value, id: { [beyond]: id } }] }
}
