'use server'

import { action } from '@/app/_request/action'
import * as keys from '@/lib/api-keys'

export const createApiKey = action(keys.createApiKey)
export const rotateApiKey = action(keys.rotateApiKey)
export const revokeApiKey = action(keys.revokeApiKey)
