import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { targetsOf } from './target-settings'

/** How fast the account wants to answer, and when people are there. */
export const getTargets = query({
  name: 'targets.get',
  access: 'conversations:admin',
  input: noInput,
  route: { method: 'GET', path: '/targets', summary: 'Get the service levels', tags: ['Service levels'] },
  handler: ({ ctx }) => targetsOf(ctx),
})
