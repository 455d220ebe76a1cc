'use server'

import { action } from '@/app/_request/action'
import { dismissAlert } from '@/lib/billing'

export const dismissUsageAlert = action(dismissAlert)
