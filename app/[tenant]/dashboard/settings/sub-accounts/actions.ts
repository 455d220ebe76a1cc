'use server'

import { action } from '@/app/_request/action'
import * as subAccounts from '@/lib/sub-accounts'
import * as team from '@/lib/team'

export const createSubAccount = action(subAccounts.createSubAccount)
export const deleteSubAccount = action(subAccounts.deleteSubAccount)
export const moveCustomers = action(subAccounts.moveCustomers)
export const moveMember = action(team.moveMember)
export const reactivateSubAccount = action(subAccounts.reactivateSubAccount)
export const setAccountLimits = action(subAccounts.setAccountLimits)
export const setAccountRules = action(subAccounts.setAccountRules)
export const setShared = action(subAccounts.setShared)
export const suspendSubAccount = action(subAccounts.suspendSubAccount)
export const updateSubAccount = action(subAccounts.updateSubAccount)
