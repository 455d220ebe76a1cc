'use server'

import { action } from '@/app/_request/action'
import * as team from '@/lib/team'

export const requestPasswordReset = action(team.requestPasswordReset)
export const resetPassword = action(team.resetPassword)
export const acceptInvitation = action(team.acceptInvitation)
export const confirmEmailChange = action(team.confirmEmailChange)
export const requestJoin = action(team.requestJoin)
export const joinByLink = action(team.joinByLink)
