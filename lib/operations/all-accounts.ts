/** Asks for all accounts of the company at once, to look at; a change still happens inside one of them. */
export const ALL_ACCOUNTS = 'all'
