import { command } from '@/lib/operations'
import { addBlock } from './mark-spam'
import { blockSenderInput } from './schema'

/** Keeps somebody's messages out of the inbox from now on. What they have written before stays where it is. */
export const blockSender = command({
  name: 'conversations.block-sender',
  access: 'conversations:admin',
  input: blockSenderInput,
  route: {
    method: 'POST',
    path: '/blocked-senders',
    summary: 'Block a sender',
    tags: ['Conversations'],
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    await addBlock(ctx, input)
    ctx.audit({ after: input })
    return { isBlocked: true }
  },
})
