export const ACTION_CHANGED = 'agent_action.changed'
export const ACTION_APPROVED = 'agent_action.approved'
export const ACTION_EXPIRING = 'agent_action.expiring'
