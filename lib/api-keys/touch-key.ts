import { command } from '@/lib/operations'
import { keyIdInput } from './schema'

export const touchKey = command({
  name: 'api_keys.touch',
  access: 'system',
  isAudited: false,
  input: keyIdInput,
  handler: async ({ ctx, input }) => {
    await ctx.db.apiKey.updateMany({ where: { id: input.keyId }, data: { lastUsedAt: new Date() } })
  },
})
