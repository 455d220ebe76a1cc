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

export const provision = consoleAction(provisionTenant)
export const lookUpAddress = consoleAction(checkAddress)
export const suspend = consoleAction(suspendTenant)
export const reactivate = consoleAction(reactivateTenant)
export const setPlan = consoleAction(changePlan)
export const retryJob = consoleAction(retryDeadLetter)
