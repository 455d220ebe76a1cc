import type { AccountChoices } from '@/lib/sub-accounts/schema'

/** The accounts' names by their ids, for who looks at all of them at once; null for everybody else. */
export const accountNames = (choices: AccountChoices | null): Record<string, string> | null =>
  choices?.currentId === null
    ? Object.fromEntries([choices.main, ...choices.accounts].map(({ id, name }) => [id, name]))
    : null
