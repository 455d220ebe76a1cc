import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { ownerFilter, query } from '@/lib/operations'
import { howOpened, openFileOf } from './open-file-of'

/** A file of a conversation that the asking person may read. @throws not_found */
export const openMessageFile = query({
  name: 'conversations.open-file',
  access: 'conversations:read',
  input: z.strictObject({ id: uuid, ...howOpened }),
  handler: ({ ctx, input: { id, ...rest } }) =>
    openFileOf(ctx.db, { id, conversation: ownerFilter(ctx, 'conversations:read') }, rest),
})
