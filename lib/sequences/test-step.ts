import type { Prisma } from '@/lib/db'
import type { CommandContext } from '@/lib/operations'
import { whoMeets } from '@/lib/segments'
import type { Enrolment, Frame } from './next'
import type { MessageSign, StepOf } from './schema'

type ConditionFrame = Frame & { step: StepOf<'condition'> }

/** When a recipient showed each sign. */
const MOMENTS = {
  opened: { openedAt: { not: null } },
  clicked: { clickedAt: { not: null } },
  delivered: { deliveredAt: { not: null } },
  read: { readAt: { not: null } },
  replied: { repliedAt: { not: null } },
} satisfies Record<MessageSign, Prisma.CampaignRecipientWhereInput>

/** Who showed a sign of an earlier message, each of that of their own round. */
async function whoShowed(
  { db }: CommandContext,
  { sequence, step }: ConditionFrame,
  rows: Enrolment[],
): Promise<Set<string>> {
  if (step.test?.kind !== 'mail') return new Set()
  const { stepId, sign } = step.test
  const campaigns = await db.campaign.findMany({
    where: { sequenceId: sequence.id, stepId, round: { in: [...new Set(rows.map(({ round }) => round))] } },
    select: { id: true, round: true },
  })
  const roundOf = new Map(campaigns.map(({ id, round }) => [id, round]))
  const showed = await db.campaignRecipient.findMany({
    where: {
      campaignId: { in: [...roundOf.keys()] },
      contactId: { in: rows.map(({ contactId }) => contactId) },
      ...MOMENTS[sign],
    },
    select: { campaignId: true, contactId: true },
  })
  const found = new Set(showed.map(({ campaignId, contactId }) => `${roundOf.get(campaignId)}:${contactId}`))
  return new Set(rows.filter(({ round, contactId }) => found.has(`${round}:${contactId}`)).map(({ id }) => id))
}

/** The enrolments for which a condition holds. */
export async function testStep(ctx: CommandContext, frame: ConditionFrame, rows: Enrolment[]): Promise<Set<string>> {
  const { test } = frame.step
  if (test?.kind !== 'rules') return whoShowed(ctx, frame, rows)
  const contactIds = rows.map(({ contactId }) => contactId)
  const meeting = await whoMeets(ctx, test.rules, contactIds)
  return new Set(rows.filter(({ contactId }) => meeting.has(contactId)).map(({ id }) => id))
}
