import { query } from '@/lib/operations'
import { readJoinConfirmationInput } from './invitation-schema'
import { provenBy } from './join-proof'

/** Whose address the link of the mail proves; null for one that does not work. */
export const readJoinConfirmation = query({
  name: 'members.read-join-confirmation',
  access: 'public',
  input: readJoinConfirmationInput,
  handler: async ({ ctx, input }) => {
    const proven = await provenBy(ctx, input.token)
    if (!proven || (await ctx.db.member.count({ where: { emailNormalized: proven.email } }))) return null
    return { email: proven.email }
  },
})
