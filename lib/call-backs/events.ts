export const CALL_BACK_CHANGED = 'call_back.changed'
export const CALL_BACK_DUE = 'call_back.due'
export const CALL_BACK_OVERDUE = 'call_back.overdue'
