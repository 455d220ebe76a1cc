'use server'

import { action } from '@/app/_request/action'
import { tryAgent, updateAgent } from '@/lib/agents'

export const updateAgentAction = action(updateAgent)
export const tryAgentAction = action(tryAgent)
