'use server'

import { action } from '@/app/_request/action'
import * as targets from '@/lib/targets'

export const updateTargets = action(targets.updateTargets)
