'use server'

import { action } from '@/app/_request/action'
import * as campaigns from '@/lib/campaigns'

export const addSuppression = action(campaigns.addSuppression)
export const removeSuppression = action(campaigns.removeSuppression)
