import type { CommandContext } from '@/lib/operations'

/** An upload that cannot be read: what was staged of it goes, and what was in force before stays so. Later calls change nothing. */
export async function withdrawVersion(ctx: CommandContext, versionId: string, problem: string): Promise<void> {
  const [version] = await ctx.db.documentVersion.updateManyAndReturn({
    where: { id: versionId, state: { in: ['queued', 'reading'] } },
    data: { state: 'failed', problem, finishedAt: new Date() },
  })
  if (!version) return
  await ctx.db.knowledgePage.deleteMany({ where: { sourceId: version.sourceId, versionId, status: 'staged' } })
  const inForce = await ctx.db.documentVersion.count({ where: { sourceId: version.sourceId, state: 'ready' } })
  await ctx.db.knowledgeSource.updateMany({
    where: { id: version.sourceId },
    data: { status: inForce > 0 ? 'ready' : 'failed', error: problem },
  })
}
