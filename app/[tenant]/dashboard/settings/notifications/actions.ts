'use server'

import { action } from '@/app/_request/action'
import { setNotificationPreference } from '@/lib/notifications'

export const setPreference = action(setNotificationPreference)
