import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { settleWork } from './end-work'
import { setIdInput } from './inputs'

/** Deletes a brief with all of its drafts and their versions; what was still to be written is given up, and its tokens given back. */
export const deleteSet = command({
  name: 'drafts.delete-set',
  access: 'content:delete',
  input: setIdInput,
  about: { model: 'draftSet', id: ({ setId }) => setId },
  route: { method: 'DELETE', path: '/draft-sets/{setId}', summary: 'Delete a brief with its drafts', tags: ['Drafts'] },
  handler: async ({ ctx, input: { setId } }) => {
    const set = await ctx.db.draftSet.findFirst({ where: { id: setId } })
    if (!set) throw notFound('Set of drafts')
    const stopped = await ctx.db.draftWork.updateManyAndReturn({
      where: { draft: { setId }, state: { in: ['pending', 'writing'] } },
      data: { state: 'failed', error: 'deleted', finishedAt: new Date() },
    })
    for (const work of stopped) await settleWork(ctx, work)
    await ctx.db.draftSet.deleteMany({ where: { id: setId } })
    ctx.audit({ resourceId: setId, before: { name: set.name } })
    return { isDeleted: true }
  },
})
