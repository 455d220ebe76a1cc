import { z } from 'zod'
import type { TenantContext } from '@/lib/operations'
import { dataBlock } from '@/lib/providers/ai'
import { askAid } from './ask-aid'
import { translationPrompt } from './prompt'

const MOST_TOKENS = 2_500
const answer = z.object({ body: z.string().min(1) })

/** A text in another language. */
export async function translationOf(ctx: TenantContext, text: string, language: string): Promise<string> {
  const { body } = await askAid(ctx, {
    name: 'text',
    system: translationPrompt(ctx.tenant.name, language),
    ask: dataBlock('text', text),
    schema: answer,
    maxOutputTokens: MOST_TOKENS,
  })
  return body
}
