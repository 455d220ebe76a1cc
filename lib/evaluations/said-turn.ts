import { z } from 'zod'

/** As it is kept; see `SaidTurn`. */
export const saidTurn = z.strictObject({
  question: z.string(),
  answer: z.string().nullable(),
  handedOver: z.string().nullable(),
  sources: z.array(
    z.strictObject({
      title: z.string(),
      url: z.string().nullable(),
      pageId: z.string().nullable(),
      sourceId: z.string().nullable(),
    }),
  ),
  tools: z.array(z.strictObject({ tool: z.string(), name: z.string(), state: z.string() })),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  latencyMs: z.number().int(),
})
