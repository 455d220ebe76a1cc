'use server'

import { action, actionContext } from '@/app/_request/action'
import * as team from '@/lib/team'

export const inviteMember = action(team.inviteMember)
export const inviteMany = action(team.inviteMany)
export const resendInvitation = action(team.resendInvitation)
export const cancelInvitation = action(team.cancelInvitation)
export const changeRole = action(team.changeRole)
export const disableMember = action(team.disableMember)
export const enableMember = action(team.enableMember)
export const removeMember = action(team.removeMember)
export const previewHandOver = action(team.previewHandOver)
export const revokeMemberSessions = action(team.revokeMemberSessions)
export const createJoinLink = action(team.createJoinLink)
export const revokeJoinLink = action(team.revokeJoinLink)

const MOST_SUCCESSORS = 100

/** Who can take over from a member. */
export async function successors(memberId: string): Promise<{ id: string; name: string }[]> {
  const { items } = await team.listMembers(await actionContext(), {
    status: 'active',
    sort: 'name',
    limit: MOST_SUCCESSORS,
  })
  return items.filter((member) => member.id !== memberId).map(({ id, name }) => ({ id, name }))
}
