import type { TenantContext } from '@/lib/operations'
import type { FirstState } from './state'

/** Where somebody writes: the channel and, where the account has several there, the number or mailbox. */
export type Place = { channel: string; connectionRef: string | null }

type Answering = { status: string; channels: string[] }

const MOST_AGENTS = 200

const named = ({ channel, connectionRef }: Place): string => `${channel}:${connectionRef}`

/** Whether an agent answers what comes in there. Whoever fills in the contact form is answered by people. */
export const answersOn = (agent: Answering | null, place: Place): boolean =>
  agent?.status === 'active' &&
  (agent.channels.includes(place.channel) || (place.connectionRef !== null && agent.channels.includes(named(place))))

/**
 * The agent that is responsible for a place, also while it is paused: the one that names the number or mailbox, else the one
 * that has the channel. An account that has no agent of its own is answered by those that its main account shares.
 */
export async function agentAt(ctx: TenantContext, place: Place) {
  const rows = await ctx.db.agent.findMany({
    ...(ctx.accountId === null ? { where: { subTenantId: null } } : {}),
    orderBy: [{ isDefault: 'desc' }, { id: 'asc' }],
    take: MOST_AGENTS,
  })
  const own = rows.filter(({ subTenantId }) => (subTenantId ?? ctx.tenantId) === (ctx.accountId ?? ctx.tenantId))
  const agents = own.length > 0 ? own : rows
  return (
    agents.find(({ channels }) => channels.includes(named(place))) ??
    agents.find(({ channels }) => channels.includes(place.channel)) ??
    null
  )
}

/** Whether a workflow of the account is in use that looks at what is written there. */
async function isListenedTo(ctx: TenantContext, { channel }: Place): Promise<boolean> {
  const workflows = await ctx.db.workflow.findMany({
    where: {
      status: 'active',
      triggerKind: { in: ['conversation', 'message'] },
      ...(ctx.accountId === null ? { subTenantId: null } : {}),
    },
    select: { channels: true },
  })
  return workflows.some(({ channels }) => channels.length === 0 || channels.includes(channel))
}

/** Who is asked first where a conversation begins: the assistant or a workflow, else people. */
export async function firstStateOn(ctx: TenantContext, place: Place): Promise<FirstState> {
  const isAnswered = answersOn(await agentAt(ctx, place), place) || (await isListenedTo(ctx, place))
  return isAnswered ? 'bot' : 'waiting'
}
