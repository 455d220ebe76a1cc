'use server'

import { action } from '@/app/_request/action'
import * as inbox from '@/lib/inbox'

export const createTeam = action(inbox.createTeam)
export const updateTeam = action(inbox.updateTeam)
export const deleteTeam = action(inbox.deleteTeam)
export const createRule = action(inbox.createRule)
export const updateRule = action(inbox.updateRule)
export const deleteRule = action(inbox.deleteRule)
export const orderRules = action(inbox.orderRules)
export const updateDeskMember = action(inbox.updateDeskMember)
