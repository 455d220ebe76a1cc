import type { TenantContext } from '@/lib/operations'
import type { FirstState } from './state'

/** The account's own default agent, else the one that its main account shares. */
export const DEFAULT_AGENT = {
  where: { isDefault: true },
  orderBy: { subTenantId: { sort: 'asc', nulls: 'last' } },
} as const

/** Whether an agent answers what comes in through a channel. Whoever fills in the contact form is answered by people. */
export const answersOn = (agent: { status: string; channels: string[] } | null, channel: string): boolean =>
  agent?.status === 'active' && agent.channels.includes(channel)

/** Who is asked first where a conversation begins. */
export async function firstStateOn(ctx: TenantContext, channel: string): Promise<FirstState> {
  const agent = await ctx.db.agent.findFirst({ ...DEFAULT_AGENT, select: { status: true, channels: true } })
  return answersOn(agent, channel) ? 'bot' : 'waiting'
}
