'use server'

import { getLocale } from 'next-intl/server'
import { consoleAction } from '@/app/_request/action'
import {
  changeStaffRole,
  disableStaff,
  enableStaff,
  endStaffSessions,
  inviteStaff,
  resendStaffInvitation,
  revokeStaffInvitation,
} from '@/lib/team'

type Input<Verb extends (...given: never[]) => unknown> = Parameters<Verb>[1]

export const invite = consoleAction(async (ctx, input: Input<typeof inviteStaff>) =>
  inviteStaff(ctx, input, await getLocale()),
)
export const resend = consoleAction(async (ctx, input: Input<typeof resendStaffInvitation>) =>
  resendStaffInvitation(ctx, input, await getLocale()),
)
export const revoke = consoleAction(revokeStaffInvitation)
export const changeRole = consoleAction(changeStaffRole)
export const disable = consoleAction(disableStaff)
export const enable = consoleAction(enableStaff)
export const endSessions = consoleAction(endStaffSessions)
