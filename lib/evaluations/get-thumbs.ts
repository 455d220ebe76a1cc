import { reachAgent } from '@/lib/agents'
import { query } from '@/lib/operations'
import { agentInput, type ThumbFigures } from './schema'

const DAYS = 90
const DAY_MS = 86_400_000

/** What customers and staff think of an agent's answers of the last 90 days. */
export const getThumbs = query({
  name: 'evaluations.get-thumbs',
  access: 'agents:read',
  input: agentInput,
  route: { method: 'GET', path: '/agents/{agentId}/thumbs', summary: 'Get how answers were rated', tags: ['AI'] },
  handler: async ({ ctx, input: { agentId } }): Promise<ThumbFigures> => {
    await reachAgent(ctx, agentId, 'agents:read')
    const createdAt = { gte: new Date(Date.now() - DAYS * DAY_MS) }
    const count = (rated: { thumb: string } | { staffThumb: string }) =>
      ctx.db.message.count({ where: { authorId: agentId, authorKind: 'agent', createdAt, ...rated } })
    const [up, down, staffUp, staffDown] = await Promise.all([
      count({ thumb: 'up' }),
      count({ thumb: 'down' }),
      count({ staffThumb: 'up' }),
      count({ staffThumb: 'down' }),
    ])
    return { days: DAYS, customers: { up, down }, staff: { up: staffUp, down: staffDown } }
  },
})
