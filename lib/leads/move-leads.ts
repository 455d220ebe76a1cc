import type { CommandContext } from '@/lib/operations'
import { accountOf, beginPipeline, ofAccount, stagesOf } from './pipeline'

/**
 * Leads go with their contacts to another account: into its stage of the same name and kind, else its first one of that kind.
 * What scores them is that account's from then on.
 */
export async function moveLeads(ctx: CommandContext, contactIds: readonly string[], to: string | null): Promise<void> {
  const inThem = { contactId: { in: [...contactIds] }, deletedAt: {} }
  const leads = await ctx.db.lead.findMany({
    where: inThem,
    select: {
      id: true,
      contactId: true,
      stageId: true,
      status: true,
      ownerId: true,
      stage: { select: { name: true } },
    },
  })
  if (leads.length === 0) return
  const accountId = accountOf(ctx, { subTenantId: to })
  await beginPipeline(ctx, accountId)
  const stages = await stagesOf(ctx, accountId)
  const staying = await ctx.db.member.findMany({
    where: {
      id: { in: leads.flatMap(({ ownerId }) => ownerId ?? []) },
      OR: [{ subTenantId: to }, { subTenantId: null }],
    },
    select: { id: true },
  })
  const stays = new Set(staying.map(({ id }) => id))
  for (const { id, status, ownerId, stage } of leads) {
    const ofKind = stages.filter(({ kind }) => kind === status)
    const target = ofKind.find(({ name }) => name === stage.name) ?? ofKind[0]
    await ctx.db.lead.updateMany({
      where: { id, deletedAt: {} },
      data: {
        ...ofAccount(ctx, accountId),
        ...(target ? { stageId: target.id } : {}),
        ownerId: ownerId !== null && stays.has(ownerId) ? ownerId : null,
        version: { increment: 1 },
      },
    })
  }
  await ctx.db.leadEvent.updateMany({ where: { leadId: { in: leads.map(({ id }) => id) } }, data: { subTenantId: to } })
}
