import { command } from '@/lib/operations'
import { readMailToken } from './mail-token'
import { meetRecipient } from './meet-recipient'
import { mailTokenInput } from './schema'

/** A mail's picture was asked for: it has been opened, or a mail server has looked through it. */
export const noteOpen = command({
  name: 'campaigns.note-open',
  access: 'public',
  isAudited: false,
  worksWhileClosing: true,
  input: mailTokenInput,
  handler: async ({ ctx, input }) => {
    const whose = readMailToken(ctx.tenantId, input.token)
    if (whose) await meetRecipient(ctx, whose, 'opened')
  },
})
