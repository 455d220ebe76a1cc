/** How long what was deleted or merged can be brought back. */
export const RESTORE_DAYS = 30
