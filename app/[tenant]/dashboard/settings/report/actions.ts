'use server'

import { action } from '@/app/_request/action'
import { updateSharing } from '@/lib/health'

export const saveSharing = action(updateSharing)
