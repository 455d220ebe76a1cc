'use server'

import { consoleAction } from '@/app/_request/action'
import { changeCompanyStatus, eraseCompanyNow, extendStatus } from '@/lib/lifecycle'
import { changePlan, checkAddress, provisionTenant, retryDeadLetter } from '@/lib/platform'
import { changeStaffPassword, revokeStaffSession } from '@/lib/team'

export const provision = consoleAction(provisionTenant)
export const lookUpAddress = consoleAction(checkAddress)
export const changeStatus = consoleAction(changeCompanyStatus)
export const extendPeriod = consoleAction(extendStatus)
export const eraseNow = consoleAction(eraseCompanyNow)
export const setPlan = consoleAction(changePlan)
export const retryJob = consoleAction(retryDeadLetter)
export const changePassword = consoleAction(changeStaffPassword)
export const endSession = consoleAction(revokeStaffSession)
