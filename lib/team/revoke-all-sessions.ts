import { noInput } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'
import { actingMember } from './acting-member'
import { revokeSessions } from './revoke-sessions'

/** Sign-out everywhere, here too. */
export const revokeAllSessions = command({
  name: 'sessions.revoke-all',
  access: 'member',
  input: noInput,
  handler: async ({ ctx }) => ({ revoked: await revokeSessions(ctx, actingMember(ctx).memberId) }),
})
