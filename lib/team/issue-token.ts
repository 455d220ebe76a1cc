import { unauthenticated } from '@/lib/kernel'
import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { actingMember } from './acting-member'
import { sealMemberToken } from './claims'
import { liveSession } from './live-session'
import { TOKEN_SECONDS } from './session-token'

/** A token of an hour for the member's own programs; it ends with the session that asked for it. */
export const issueToken = query({
  name: 'tokens.issue',
  access: 'member',
  feature: 'api_access',
  input: noInput,
  route: {
    method: 'POST',
    path: '/tokens',
    summary: 'Issue a token',
    description: 'A token of one hour that acts as the signed-in member. It ends earlier when the session does.',
    tags: ['API keys'],
    successStatus: 201,
  },
  handler: async ({ ctx }) => {
    const session = await liveSession(ctx.tenant, actingMember(ctx).sessionId)
    if (!session) throw unauthenticated()
    return { token: await sealMemberToken(ctx.tenant, session), tokenType: 'Bearer', expiresIn: TOKEN_SECONDS }
  },
})
