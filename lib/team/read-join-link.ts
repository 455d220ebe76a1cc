import { query } from '@/lib/operations'
import { readJoinLinkInput } from './invitation-schema'
import { findJoinLink } from './join-tokens'

/** Which addresses a join link is for, while it works; else null. */
export const readJoinLink = query({
  name: 'members.read-join-link',
  access: 'public',
  input: readJoinLinkInput,
  handler: async ({ ctx, input }) => {
    const link = await findJoinLink(ctx, input.token)
    return link && { emailDomain: link.emailDomain }
  },
})
