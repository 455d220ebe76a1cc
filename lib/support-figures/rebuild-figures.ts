import { noInput } from '@/lib/kernel/schema'
import { command, type TenantContext, task } from '@/lib/operations'
import { refreshFacts } from './refresh-facts'

const BATCH = 500

/** Has all figures written anew from the conversations. They stay readable meanwhile. */
export const rebuildFigures = command({
  name: 'support-figures.rebuild',
  access: 'analytics:admin',
  input: noInput,
  route: {
    method: 'POST',
    path: '/support-figures/rebuild',
    summary: 'Write the figures of service anew',
    tags: ['Analytics'],
  },
  handler: async ({ ctx }) => {
    ctx.emit('support_figures.rebuild', {})
    ctx.audit({})
    return { isOrdered: true }
  },
})

const nextOnes = ({ db }: TenantContext, after: string | undefined) =>
  db.conversation.findMany({
    where: after ? { id: { gt: after } } : {},
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true },
  })

/** Goes through all conversations; killed anywhere it begins again, and what is written is the same. */
export const rebuildAll = task({
  name: 'support-figures.rebuild-all',
  access: 'system',
  input: noInput,
  handler: async ({ ctx }) => {
    for (let rows = await nextOnes(ctx, undefined); rows.length > 0; rows = await nextOnes(ctx, rows.at(-1)?.id)) {
      await refreshFacts(ctx, { conversationIds: rows.map(({ id }) => id) })
    }
  },
})
