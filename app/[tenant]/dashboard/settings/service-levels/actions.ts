'use server'

import { action } from '@/app/_request/action'
import * as serviceLevels from '@/lib/service-levels'

export const updateServiceLevels = action(serviceLevels.updateServiceLevels)
