'use server'

import { action } from '@/app/_request/action'
import * as conversations from '@/lib/conversations'

export const blockSender = action(conversations.blockSender)
export const unblockSender = action(conversations.unblockSender)
