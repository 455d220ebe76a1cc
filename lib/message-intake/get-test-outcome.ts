import { query } from '@/lib/operations'
import { type TestOutcome, testOutcomeInput, toldEvent } from './schema'

/** How far a message has come: what is further counts, whatever was told last. */
const FURTHER = ['read', 'delivered', 'failed', 'sent'] as const

/** What the provider has told so far of a test message; `status` null: nothing yet. */
export const getTestOutcome = query({
  name: 'message-intake.get-test-outcome',
  access: 'campaigns:admin',
  input: testOutcomeInput,
  route: {
    method: 'GET',
    path: '/channels/tests/{providerId}',
    summary: 'Get what became of a test message',
    tags: ['Channels'],
  },
  handler: async ({ ctx, input: { kind, providerId } }): Promise<TestOutcome> => {
    const keys = FURTHER.map((status) => `${providerId}:${status}`)
    const rows = await ctx.db.messageEvent.findMany({
      where: { channel: kind, key: { in: keys } },
      select: { data: true },
    })
    const told = rows.flatMap(({ data }) => {
      const event = toldEvent.parse(data)
      return event.kind === 'status' ? [event] : []
    })
    const furthest = FURTHER.flatMap((status) => told.find((one) => one.status === status) ?? [])[0]
    return { status: furthest?.status ?? null, reason: furthest?.reason ?? null }
  },
})
