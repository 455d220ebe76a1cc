'use server'

import { action } from '@/app/_request/action'
import * as inbox from '@/lib/inbox'

export const createLabel = action(inbox.createLabel)
export const updateLabel = action(inbox.updateLabel)
export const deleteLabel = action(inbox.deleteLabel)
