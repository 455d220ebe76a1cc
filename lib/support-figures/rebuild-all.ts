import { noInput } from '@/lib/kernel/schema'
import { type TenantContext, task } from '@/lib/operations'
import { refreshFacts } from './refresh-facts'

const BATCH = 500

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
