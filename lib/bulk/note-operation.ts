import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

export const NOTED = 'company.note-operation'

/** What the platform did to a company, in the company's own log. */
export const noteOperation = command({
  name: NOTED,
  access: 'system',
  input: z.strictObject({
    runId: uuid,
    operation: z.string(),
    by: z.string(),
    change: z.record(z.string(), z.unknown()),
  }),
  handler: async ({ ctx, input }) =>
    ctx.audit({ resourceId: input.runId, after: { ...input.change, by: input.by }, detail: input.operation }),
})
