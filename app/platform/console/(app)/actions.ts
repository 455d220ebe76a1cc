'use server'

import { consoleAction } from '@/app/_request/action'
import {
  changePlan,
  checkAddress,
  provisionTenant,
  reactivateTenant,
  retryDeadLetter,
  suspendTenant,
} from '@/lib/platform'
import { changeStaffPassword, revokeStaffSession } from '@/lib/team'

export const provision = consoleAction(provisionTenant)
export const lookUpAddress = consoleAction(checkAddress)
export const suspend = consoleAction(suspendTenant)
export const reactivate = consoleAction(reactivateTenant)
export const setPlan = consoleAction(changePlan)
export const retryJob = consoleAction(retryDeadLetter)
export const changePassword = consoleAction(changeStaffPassword)
export const endSession = consoleAction(revokeStaffSession)
