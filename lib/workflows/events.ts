/** A run has waited as long as it does: {runId, moment}. */
export const RUN_DUE = 'workflow.run_due'
/** A run calls an endpoint: {runId, callId}. */
export const CALL_DUE = 'workflow.call_due'
/** A run has got somewhere: {workflowId, conversationId}. */
export const RUN_CHANGED = 'workflow.run_changed'
