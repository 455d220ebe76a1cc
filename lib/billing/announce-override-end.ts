import { z } from 'zod'
import { command } from '@/lib/operations'
import { tellAdmins } from './tell-admins'

/** Tells a company's administrators that an exception to their plan is over. */
export const announceOverrideEnd = command({
  name: 'usage.announce-override-end',
  access: 'system',
  input: z.strictObject({ name: z.string().max(60) }),
  handler: async ({ ctx, input }) => {
    await tellAdmins(ctx, input.name, ({ name, ...words }) => ({
      title: words.endedTitle(name),
      message: words.ended(name),
    }))
  },
})
