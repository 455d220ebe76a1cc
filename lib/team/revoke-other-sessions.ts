import { noInput } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'
import { actingMember } from './acting-member'
import { revokeSessions } from './revoke-sessions'

export const revokeOtherSessions = command({
  name: 'sessions.revoke-others',
  access: 'member',
  input: noInput,
  handler: async ({ ctx }) => {
    const { memberId, sessionId } = actingMember(ctx)
    return { revoked: await revokeSessions(ctx, memberId, sessionId) }
  },
})
