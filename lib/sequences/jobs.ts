import { z } from 'zod'
import { CAMPAIGN_TAKEN_OVER, RECIPIENTS_SETTLED } from '@/lib/campaigns'
import { type Reaction, reaction } from '@/lib/events'
import { FORM_CONFIRMED, FORM_SUBMITTED } from '@/lib/forms'
import { enterMembers } from './enrol-segment'
import { SEGMENT_ENROLLED, SEQUENCE_DUE } from './events'
import { goOnAfterMessages, goOnWhereSettled } from './go-on-after-messages'
import { noteContact } from './note-contact'
import { noteForm } from './note-form'
import { noteReply } from './note-reply'
import { sequenceLine } from './run-line'

const ofSegment = z.object({ sequenceId: z.string(), segmentId: z.string(), key: z.string() })
const settled = z.object({ sequenceId: z.string(), campaignId: z.string(), contactIds: z.string() })

export const sequenceReactions: readonly Reaction[] = [
  reaction({
    name: 'sequences.join-line',
    events: [SEQUENCE_DUE],
    handler: (ctx, payload) => sequenceLine.join(ctx, String(payload.sequenceId)),
  }),
  reaction({
    name: 'sequences.enter-members',
    events: [SEGMENT_ENROLLED],
    handler: (ctx, payload) => enterMembers(ctx, ofSegment.parse(payload)),
    concurrency: 2,
    tenantConcurrency: 1,
    timeoutSeconds: 1_800,
  }),
  reaction({
    name: 'sequences.note-contact',
    events: ['contact.changed'],
    handler: async (ctx, payload) => {
      for (const id of await noteContact(ctx, String(payload.contactId))) await sequenceLine.join(ctx, id)
    },
  }),
  reaction({
    name: 'sequences.note-reply',
    events: ['message.received'],
    handler: (ctx, payload) => noteReply(ctx, String(payload.conversationId)),
  }),
  reaction({
    name: 'sequences.note-form',
    events: [FORM_SUBMITTED, FORM_CONFIRMED],
    handler: (ctx, payload) => noteForm(ctx, String(payload.submissionId)),
  }),
  reaction({
    name: 'sequences.go-on',
    events: [RECIPIENTS_SETTLED],
    handler: async (ctx, payload) => {
      const { sequenceId, campaignId, contactIds } = settled.parse(payload)
      await goOnAfterMessages(ctx, { campaignId, contactIds: contactIds.split(',') })
      await sequenceLine.join(ctx, sequenceId)
    },
  }),
  reaction({
    name: 'sequences.go-on-after-death',
    events: [CAMPAIGN_TAKEN_OVER],
    handler: async (ctx, payload) => {
      await goOnWhereSettled(ctx, String(payload.campaignId))
      await sequenceLine.join(ctx, String(payload.sequenceId))
    },
    timeoutSeconds: 1_800,
  }),
]
