import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import type { StagedRow } from '@/lib/tenancy'

/** Keeps a part of the file's rows with what is foreseen for them. @returns false when the check is somebody else's or over */
export const stageBatch = command({
  name: 'imports.stage-batch',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    importId: uuid,
    after: z.number().int(),
    last: z.number().int(),
    readTo: z.number().int(),
    rows: z.custom<StagedRow[]>(Array.isArray),
  }),
  handler: ({ ctx, input: { importId, ...batch } }) => ctx.db.$import.stage(importId, batch),
})
