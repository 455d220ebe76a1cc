import { z } from 'zod'
import { task } from '@/lib/operations'
import type { AiCheck } from '@/lib/providers/ai'
import { aiFor } from './provider-choice'

const nothing = z.strictObject({})

/** Asks the provider for its models; never throws for the provider's failure. */
export const testAiConnection = task({
  name: 'ai_settings.test',
  access: 'ai_settings:write',
  input: nothing,
  route: { method: 'POST', path: '/ai-settings/test', summary: 'Test the AI connection', tags: ['AI'] },
  handler: async ({ ctx }): Promise<AiCheck> => (await aiFor(ctx)).ai.check(),
})
