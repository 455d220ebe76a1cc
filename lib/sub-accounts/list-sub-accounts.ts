import { z } from 'zod'
import { containing, platformDb } from '@/lib/db'
import { line, uuid } from '@/lib/kernel'
import { query, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant, tenantUrl } from '@/lib/tenancy'
import { assertWholeCompany, ownSubAccount } from './own-sub-account'
import type { SubAccountRow, SubAccountStatus } from './schema'

const PAGE = 50

type Counts = Pick<SubAccountRow, 'members' | 'openConversations' | 'waitingConversations'>

/** Numbers of all accounts of the company at once, by sub-account. */
async function countsOf(ctx: TenantContext, ids: string[]): Promise<(id: string) => Counts> {
  const { db } = tenantContext(ctx.tenant, ctx.actor, ctx.request, null)
  const where = { subTenantId: { in: ids } }
  const [members, conversations] = await Promise.all([
    db.member.groupBy({ by: ['subTenantId'], where: { ...where, status: { not: 'disabled' } }, _count: true }),
    db.conversation.groupBy({ by: ['subTenantId', 'state'], where: { ...where, status: 'open' }, _count: true }),
  ])
  return (id) => {
    const open = conversations.filter((row) => row.subTenantId === id)
    return {
      members: members.find((row) => row.subTenantId === id)?._count ?? 0,
      openConversations: open.reduce((sum, row) => sum + row._count, 0),
      waitingConversations: open.find((row) => row.state === 'waiting')?._count ?? 0,
    }
  }
}

/** The company's sub-accounts by name, with what goes on in each. */
export const listSubAccounts = query({
  name: 'sub_accounts.list',
  access: 'sub_accounts:read',
  input: z.strictObject({
    search: line(120).optional(),
    /** The last id of the page before. */
    cursor: uuid.optional(),
  }),
  route: { method: 'GET', path: '/sub-accounts', summary: 'List the sub-accounts', tags: ['Sub-accounts'] },
  handler: async ({ ctx, input }) => {
    assertWholeCompany(ctx, 'sub_accounts:read')
    const { search, cursor } = input
    const after = cursor ? await ownSubAccount(platformDb(), ctx, cursor) : null
    const found = await platformDb().tenant.findMany({
      where: {
        parentTenantId: ctx.tenantId,
        status: { not: 'deleting' },
        ...(search ? { name: containing(search) } : {}),
        ...(after ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] } : {}),
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: PAGE + 1,
    })
    const page = found.slice(0, PAGE)
    const ids = page.map((row) => row.id)
    const [counts, records] = await Promise.all([countsOf(ctx, ids), Promise.all(ids.map((id) => findTenant({ id })))])
    const rows = page.map((row, index): SubAccountRow => {
      const url = tenantUrl(records[index] ?? { slug: row.slug, customHost: null })
      return {
        id: row.id,
        name: row.name,
        slug: row.slug,
        host: new URL(url).host,
        url,
        status: row.status as SubAccountStatus,
        statusReason: row.statusReason,
        createdAt: row.createdAt,
        ...counts(row.id),
      }
    })
    const last = page.at(-1)
    return { rows, nextCursor: found.length > PAGE && last ? last.id : null }
  },
})
