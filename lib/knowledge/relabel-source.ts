import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { relabelPages } from './relabel-pages'

/** A person has said in which language a source is, or lets it be told again: its pages follow, a few in each transaction. */
export const relabelSource = task({
  name: 'knowledge.relabel-source',
  access: 'system',
  input: z.strictObject({ sourceId: uuid }),
  handler: async ({ ctx, input: { sourceId } }) => {
    let after = await relabelPages(ctx, { sourceId, after: null })
    while (after) after = await relabelPages(ctx, { sourceId, after })
  },
})
