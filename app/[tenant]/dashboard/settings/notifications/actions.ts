'use server'

import { action } from '@/app/_request/action'
import { addPushDevice, removePushDevice, setNotificationPreference } from '@/lib/notifications'

export const addDevice = action(addPushDevice)
export const removeDevice = action(removePushDevice)
export const setPreference = action(setNotificationPreference)
