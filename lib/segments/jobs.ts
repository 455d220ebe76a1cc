import { type Reaction, reaction } from '@/lib/events'
import { campaignsMatter } from './campaigns-matter'
import { compareChanges } from './compare-changes'
import { noteChanges } from './note-changes'
import { refreshAll } from './refresh-all'
import { refreshChanged } from './refresh-changed'
import { refreshWatching } from './refresh-watching'
import { workingAccount } from './surroundings'

export const segmentReactions: Reaction[] = [
  reaction({
    name: 'segments.note-contact',
    events: ['contact.changed', 'conversation.started', 'lead.changed'],
    handler: (ctx, payload) => noteChanges(ctx, [String(payload.contactId)]),
  }),
  reaction({
    name: 'segments.note-reader',
    events: [
      'campaign.opened',
      'campaign.clicked',
      'campaign.replied',
      'campaign.bounced',
      'campaign.complained',
      'campaign.unsubscribed',
    ],
    handler: async (ctx, payload) => {
      if (await campaignsMatter(ctx)) await noteChanges(ctx, [String(payload.contactId)])
    },
  }),
  reaction({
    name: 'segments.note-recipients',
    events: ['campaign.recipients_settled'],
    handler: async (ctx, payload) => {
      if (await campaignsMatter(ctx)) await noteChanges(ctx, String(payload.contactIds).split(','))
    },
  }),
  reaction({
    name: 'segments.refresh-watching',
    events: ['campaign.done'],
    handler: refreshWatching,
    concurrency: 2,
    tenantConcurrency: 1,
    timeoutSeconds: 1_800,
  }),
  reaction({
    name: 'segments.note-writer',
    events: ['message.received'],
    handler: async (ctx, payload) => {
      const where = { id: String(payload.conversationId) }
      const conversation = await ctx.db.conversation.findFirst({ where, select: { contactId: true } })
      if (conversation) await noteChanges(ctx, [conversation.contactId])
    },
  }),
  reaction({
    name: 'segments.compare-changes',
    events: ['segment.members_changed'],
    handler: async (ctx) => {
      await compareChanges(ctx, workingAccount(ctx))
    },
  }),
  reaction({
    name: 'segments.refresh-all',
    events: ['contact_import.ended'],
    handler: refreshAll,
    concurrency: 2,
    tenantConcurrency: 1,
    timeoutSeconds: 1_800,
  }),
  reaction({
    name: 'segments.refresh',
    events: ['segment.rules_changed'],
    handler: (ctx, payload) => refreshChanged(ctx, String(payload.segmentId)),
    concurrency: 2,
    tenantConcurrency: 1,
    timeoutSeconds: 300,
  }),
]
