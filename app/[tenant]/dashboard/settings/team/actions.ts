'use server'

import { action } from '@/app/_request/action'
import * as team from '@/lib/team'

export const inviteMember = action(team.inviteMember)
export const resendInvitation = action(team.resendInvitation)
export const cancelInvitation = action(team.cancelInvitation)
export const changeRole = action(team.changeRole)
export const disableMember = action(team.disableMember)
export const enableMember = action(team.enableMember)
export const removeMember = action(team.removeMember)
