import type { Prisma } from '@/lib/db'
import { contextOfTurn, notifyLive } from '@/lib/events'
import { isAppError, logger } from '@/lib/kernel'
import { metered, type TenantContext } from '@/lib/operations'
import { arrangeChoice } from './arrange-choice'
import { finishCampaign } from './finish-campaign'
import type { HeldReason } from './held-reason'
import { holdCampaign } from './hold-campaign'
import { noteBounces } from './note-bounces'
import { noteRefusals } from './note-refusals'
import { adaptPace } from './pace'
import type { Campaign } from './reach-campaign'
import { type Room, roomToSend } from './room-to-send'
import { type CampaignTurn, campaignLine, endTurn, leaveLine } from './run-line'
import { RECIPIENT_LEASE_SECONDS, sendForAWhile, type TurnResult } from './send-for-a-while'
import { prepareSending, type Sending } from './sending'
import { isTestOpen } from './stored-test'
import { tellSettled } from './tell-settled'
import { tellTakenOver } from './tell-taken-over'

const MINUTE_MS = 60_000
/** Somebody else may be sending to the last ones. */
const SHORT_WAIT_MS = 500
/** How long a mail server that is away is left alone: longer each time, a quarter of an hour at most. */
const breakMs = (failures: number): number => Math.min(15 * MINUTE_MS, 2_500 * 2 ** failures)
const MOST_FAILURES = 20

export type TurnOptions = {
  /** Leases from before then are nobody's: whoever held them has died. */
  aloneSince: Date | null
  isStopped: () => boolean
}

/** One campaign's turn: about a second of sending. Whatever it finds, it leaves the line in order. */
export async function runTurn(turn: CampaignTurn, options: TurnOptions): Promise<void> {
  const ctx = await contextOfTurn(campaignLine, turn, 'campaigns')
  if (!ctx) return
  const campaign = await ctx.db.campaign.findFirst({ where: { id: turn.subjectId } })
  if (campaign?.status !== 'running') return leaveLine(turn)
  await takeOver(ctx, campaign, await ctx.db.$campaigns.lapse(campaign.id, leasedBefore(options)))
  const sending = await prepareSending(ctx, campaign)
  if ('held' in sending) {
    await hold(ctx, campaign, sending.held, true)
    return endTurn(turn, 0, turn.failures)
  }
  const room = await roomToSend(ctx, sending)
  if (room.count === 0) {
    await hold(ctx, campaign, room.reason, room.reason === 'quota')
    return endTurn(turn, room.waitMs, turn.failures)
  }
  const result = await sendWithin(ctx, sending, room, options)
  await settleTurn(ctx, turn, sending, result)
  await notifyLive(ctx, 'campaign.progress', { campaignId: campaign.id })
}

/** Mails of sequences that this process has sent to. */
const begun = new Set<string>()
const MOST_BEGUN = 10_000

/** A sender that died may have told nobody what it had settled: those before this one's first turn, and those whose leases lapsed. */
async function takeOver(ctx: TenantContext, { id: campaignId, sequenceId }: Campaign, lapsed: number): Promise<void> {
  if (!sequenceId || (begun.has(campaignId) && lapsed === 0)) return
  await tellTakenOver(ctx, { campaignId, sequenceId })
  if (begun.size >= MOST_BEGUN) begun.clear()
  begun.add(campaignId)
}

function leasedBefore({ aloneSince }: TurnOptions): Date {
  const now = new Date()
  if (!aloneSince) return now
  return new Date(Math.max(now.getTime(), aloneSince.getTime() + RECIPIENT_LEASE_SECONDS * 1_000))
}

/** Sends; what it did not use is given back, and what it used counts, also when it fails on the way. */
async function sendWithin(
  ctx: TenantContext,
  sending: Sending,
  room: Room,
  { isStopped }: TurnOptions,
): Promise<TurnResult> {
  const result: TurnResult = {
    due: 0,
    sent: 0,
    putOff: 0,
    bounced: [],
    unsubscribed: [],
    settled: [],
    obstacle: null,
    isStopped: false,
  }
  const usage = { amounts: { messages: room.count }, leaseSeconds: RECIPIENT_LEASE_SECONDS }
  try {
    const [ended] = await metered(ctx, usage, async () => {
      const ended = await Promise.allSettled([sendForAWhile(ctx, sending, { most: room.count, result, isStopped })])
      return { result: ended, used: { messages: result.sent } }
    })
    if (ended.status === 'rejected') throw ended.reason
    return result
  } finally {
    await room.giveBack(room.count - result.sent)
  }
}

const hold = async (ctx: TenantContext, { id, heldReason }: Campaign, reason: HeldReason | null, pauses: boolean) => {
  if (pauses || heldReason !== reason) await holdCampaign(ctx, { campaignId: id, reason, pauses })
}

async function settleTurn(ctx: TenantContext, turn: CampaignTurn, sending: Sending, result: TurnResult) {
  const { campaign, outlet } = sending
  adaptPace(outlet, { taken: result.sent, putOff: result.putOff })
  if (result.bounced.length > 0) await noteBounces(ctx, { campaignId: campaign.id, contactIds: result.bounced })
  await tellSequence(ctx, campaign, result.settled)
  if (result.unsubscribed.length > 0) {
    await noteRefusals(ctx, { campaignId: campaign.id, contactIds: result.unsubscribed })
  }
  const { obstacle } = result
  if (obstacle) {
    await hold(ctx, campaign, obstacle.reason, obstacle.scope === 'sender')
    const failures = result.sent > 0 ? 1 : Math.min(turn.failures + 1, MOST_FAILURES)
    return endTurn(turn, breakMs(failures), failures)
  }
  if (result.sent > 0) await hold(ctx, campaign, null, false)
  if (result.due > 0) return endTurn(turn, 0)
  if (await isOver(ctx, campaign)) return leaveLine(turn)
  const isTesting = await isTestOpen(ctx, campaign.id)
  return endTurn(turn, isTesting ? await waitForTest(ctx, campaign) : await waitForNext(ctx, campaign))
}

/** A sequence's mail is never done: it waits for whoever comes next, and stands in line as long as somebody waits for it. */
async function isOver(ctx: TenantContext, { id: campaignId, sequenceId }: Campaign): Promise<boolean> {
  if (!sequenceId) return (await finishCampaign(ctx, { campaignId })).isDone
  return (await ctx.db.campaign.count({ where: { id: campaignId, queued: 0 } })) > 0
}

/** Who is in a sequence goes on when their mail is settled. */
async function tellSequence(ctx: TenantContext, { id: campaignId, sequenceId }: Campaign, contactIds: string[]) {
  if (sequenceId && contactIds.length > 0) await tellSettled(ctx, { campaignId, sequenceId, contactIds })
}

/** Until somebody of the audience is due; a minute at most, since the clock is not the only thing that changes. */
async function waitForNext({ db }: TenantContext, { id }: Campaign): Promise<number> {
  return waitUntil(await nextDue(db, { campaignId: id }))
}

/** The same among those of a test; when they have all got their message, its hours begin, and the rest waits for its winner. */
async function waitForTest(ctx: TenantContext, campaign: Campaign): Promise<number> {
  const ofTest = { campaignId: campaign.id, variant: { not: null } }
  const next = await nextDue(ctx.db, ofTest)
  if (next) return waitUntil(next)
  if (await ctx.db.campaignRecipient.findFirst({ where: { ...ofTest, state: 'sending' } })) return SHORT_WAIT_MS
  await arrangeChoice(ctx, { campaignId: campaign.id })
  await hold(ctx, campaign, 'test', false)
  return MINUTE_MS
}

async function nextDue(db: TenantContext['db'], where: Prisma.CampaignRecipientWhereInput): Promise<Date | null> {
  const next = await db.campaignRecipient.findFirst({
    where: { ...where, state: 'queued' },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  })
  return next?.dueAt ?? null
}

const waitUntil = (due: Date | null): number =>
  Math.min(MINUTE_MS, Math.max(SHORT_WAIT_MS, (due?.getTime() ?? 0) - Date.now()))

/** The same; a turn that fails is tried again later, and stays the only one that does. */
export async function runTurnSafely(turn: CampaignTurn, options: TurnOptions): Promise<void> {
  try {
    await runTurn(turn, options)
  } catch (error) {
    logger.warn({ err: error, campaign: turn.subjectId, tenant: turn.tenantId }, 'a campaign’s turn failed')
    const isOver = isAppError(error, 'quota_exceeded')
    await campaignLine.fail(turn, error, (failures) => (isOver ? 0 : breakMs(failures)))
  }
}
