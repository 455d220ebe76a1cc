import type { TenantContext } from '@/lib/operations'
import type { StandingResource } from '@/lib/tenancy'

type Count = (ctx: TenantContext) => Promise<number>

/**
 * What the rows say of each standing limit: the counters are compared with it. Resources that have no rows yet are counted
 * by nothing.
 */
export const REAL_COUNTS: Partial<Record<StandingResource, Count>> = {
  users: ({ db }) => db.member.count({ where: { status: { in: ['invited', 'active'] } } }),
  agents: ({ db }) => db.agent.count({}),
  knowledge_pages: ({ db }) => db.knowledgePage.count({ where: { status: 'indexed' } }),
  campaigns: ({ db }) => db.campaign.count({ where: { sequenceId: null } }),
  contacts: ({ db }) => db.contact.count({}),
  storage: async ({ db }) => {
    const files = await db.file.aggregate({ _sum: { sizeBytes: true } })
    const imports = await db.contactImport.aggregate({
      _sum: { sizeBytes: true },
      where: { storageKey: { not: null } },
    })
    const documents = await db.documentVersion.aggregate({ _sum: { sizeBytes: true } })
    return (files._sum.sizeBytes ?? 0) + (imports._sum.sizeBytes ?? 0) + (documents._sum.sizeBytes ?? 0)
  },
}
