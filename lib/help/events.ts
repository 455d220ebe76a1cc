/** The help centre's public pages are out of date. */
export const HELP_CHANGED = 'help.changed'
