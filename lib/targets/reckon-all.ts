import { noInput } from '@/lib/kernel/schema'
import { type TenantContext, task } from '@/lib/operations'
import { reckon } from './reckon'

const BATCH = 200

const openOnes = ({ db }: TenantContext, after: string | null) =>
  db.conversation.findMany({
    where: { status: { in: ['open', 'snoozed'] }, state: { not: 'bot' }, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true },
  })

/** After the targets have changed: every conversation under way starts anew with what holds now. It may run twice. */
export const reckonAll = task({
  name: 'targets.reckon-all',
  access: 'system',
  input: noInput,
  handler: async ({ ctx }) => {
    for (let rows = await openOnes(ctx, null); rows.length > 0; rows = await openOnes(ctx, rows.at(-1)?.id ?? null)) {
      for (const { id: conversationId } of rows) await reckon(ctx, { conversationId, isNewPolicy: true })
    }
  },
})
