'use server'

import { action } from '@/app/_request/action'
import * as channels from '@/lib/channels'

export const addConnection = action(channels.addConnection)
export const updateConnection = action(channels.updateConnection)
export const removeConnection = action(channels.removeConnection)
export const subscribeConnection = action(channels.subscribeConnection)
export const testConnection = action(channels.testConnection)
