'use server'

import { consoleAction } from '@/app/_request/action'
import { updateUnitCosts } from '@/lib/health'

export const saveUnitCosts = consoleAction(updateUnitCosts)
