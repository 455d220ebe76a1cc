'use server'

import { action } from '@/app/_request/action'
import { revokeMemberSessions } from '@/lib/team'

const revoke = action(revokeMemberSessions)

/** Ends one session of a member. */
export const endSessionOf = async (memberId: string, { sessionId }: { sessionId: string }) =>
  revoke({ memberId, sessionId })
