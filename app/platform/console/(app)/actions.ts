'use server'

import { consoleAction } from '@/app/_request/action'
import {
  createPlan,
  movePlan,
  previewPlanMove,
  removeOverride,
  retirePlan,
  revisePlan,
  setFeature,
  setLimit,
} from '@/lib/billing'
import { askForVisit, endVisit } from '@/lib/impersonation'
import { changeCompanyStatus, eraseCompanyNow, extendStatus } from '@/lib/lifecycle'
import { changePlan, checkAddress, provisionTenant, retryDeadLetter, updateSignUpSettings } from '@/lib/platform'
import { createStaffKey, revokeStaffKey } from '@/lib/staff-keys'
import { changeStaffPassword, revokeStaffSession } from '@/lib/team'

export const provision = consoleAction(provisionTenant)
export const lookUpAddress = consoleAction(checkAddress)
export const askVisit = consoleAction(askForVisit)
export const stopVisit = consoleAction(endVisit)
export const changeStatus = consoleAction(changeCompanyStatus)
export const extendPeriod = consoleAction(extendStatus)
export const eraseNow = consoleAction(eraseCompanyNow)
export const setPlan = consoleAction(changePlan)
export const addPlan = consoleAction(createPlan)
export const reviseAPlan = consoleAction(revisePlan)
export const setPlanRetired = consoleAction(retirePlan)
export const previewMove = consoleAction(previewPlanMove)
export const movePlanCompanies = consoleAction(movePlan)
export const grantFeature = consoleAction(setFeature)
export const grantLimit = consoleAction(setLimit)
export const withdrawOverride = consoleAction(removeOverride)
export const retryJob = consoleAction(retryDeadLetter)
export const changePassword = consoleAction(changeStaffPassword)
export const addStaffKey = consoleAction(createStaffKey)
export const endStaffKey = consoleAction(revokeStaffKey)
export const endSession = consoleAction(revokeStaffSession)
export const saveSignUpSettings = consoleAction(updateSignUpSettings)
