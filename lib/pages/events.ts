/** What visitors are shown has changed. */
export const PAGE_CHANGED = 'landing_page.changed'
