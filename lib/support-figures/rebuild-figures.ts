import { noInput } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'

/** Has all figures written anew from the conversations. They stay readable meanwhile. */
export const rebuildFigures = command({
  name: 'support-figures.rebuild',
  access: 'analytics:admin',
  input: noInput,
  route: {
    method: 'POST',
    path: '/support-figures/rebuild',
    summary: 'Write the figures of service anew',
    tags: ['Analytics'],
  },
  handler: async ({ ctx }) => {
    ctx.emit('support_figures.rebuild', {})
    ctx.audit({})
    return { isOrdered: true }
  },
})
