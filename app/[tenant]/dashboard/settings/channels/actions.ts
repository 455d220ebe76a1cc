'use server'

import { action } from '@/app/_request/action'
import * as channels from '@/lib/channels'
import * as deliveries from '@/lib/deliveries'
import * as messageIntake from '@/lib/message-intake'

export const addConnection = action(channels.addConnection)
export const updateConnection = action(channels.updateConnection)
export const removeConnection = action(channels.removeConnection)
export const subscribeConnection = action(channels.subscribeConnection)
export const testConnection = action(channels.testConnection)
export const sendTestMessage = action(deliveries.sendTestMessage)
export const getTestOutcome = action(messageIntake.getTestOutcome)
