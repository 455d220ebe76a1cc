'use server'

import { action } from '@/app/_request/action'
import * as agents from '@/lib/agents'

export const createAgentAction = action(agents.createAgent)
export const deleteAgentAction = action(agents.deleteAgent)
export const discardDraftAction = action(agents.discardAgentDraft)
export const publishAgentAction = action(agents.publishAgent)
export const restoreVersionAction = action(agents.restoreAgentVersion)
export const tryAgentAction = action(agents.tryAgent)
export const updateAgentAction = action(agents.updateAgent)
export const createToolAction = action(agents.createTool)
export const deleteToolAction = action(agents.deleteTool)
export const testToolAction = action(agents.testTool)
export const updateToolAction = action(agents.updateTool)
