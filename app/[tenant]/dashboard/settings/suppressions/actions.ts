'use server'

import { action } from '@/app/_request/action'
import * as suppressions from '@/lib/suppressions'

export const addSuppression = action(suppressions.addSuppression)
export const removeSuppression = action(suppressions.removeSuppression)
