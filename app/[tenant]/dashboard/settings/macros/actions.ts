'use server'

import { action } from '@/app/_request/action'
import * as inbox from '@/lib/inbox'

export const createMacro = action(inbox.createMacro)
export const updateMacro = action(inbox.updateMacro)
export const deleteMacro = action(inbox.deleteMacro)
