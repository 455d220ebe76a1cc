'use server'

import { action } from '@/app/_request/action'
import * as agents from '@/lib/agents'
import * as evaluations from '@/lib/evaluations'

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
export const cancelRunAction = action(evaluations.cancelRun)
export const createCaseAction = action(evaluations.createCase)
export const deleteCaseAction = action(evaluations.deleteCase)
export const judgeSampleAction = action(evaluations.judgeSample)
export const keepAsCaseAction = action(evaluations.keepAsCase)
export const startRunAction = action(evaluations.startRun)
export const testStateAction = action(evaluations.getTestState)
export const updateCaseAction = action(evaluations.updateCase)
export const updateTestSettingsAction = action(evaluations.updateEvaluationSettings)
