import { type Reaction, reaction } from '@/lib/events'
import { markAll } from './ask-rescore'
import { workingAccount } from './pipeline'
import { rescoreAccount, rescoreContact } from './rescore-leads'

export const leadReactions: Reaction[] = [
  reaction({
    name: 'leads.rescore-contact',
    events: [
      'lead.changed',
      'contact.changed',
      'conversation.started',
      'campaign.opened',
      'campaign.clicked',
      'campaign.bounced',
      'campaign.unsubscribed',
    ],
    handler: (ctx, payload) => rescoreContact(ctx, String(payload.contactId)),
  }),
  reaction({
    name: 'leads.rescore-writer',
    events: ['message.received'],
    handler: async (ctx, payload) => {
      const where = { id: String(payload.conversationId) }
      const conversation = await ctx.db.conversation.findFirst({ where, select: { contactId: true } })
      if (conversation) await rescoreContact(ctx, conversation.contactId)
    },
  }),
  reaction({
    name: 'leads.rescore-account',
    events: ['lead.rules_changed'],
    handler: (ctx, payload) => rescoreAccount(ctx, String(payload.accountId)),
    concurrency: 2,
    tenantConcurrency: 1,
    timeoutSeconds: 1_800,
  }),
  reaction({
    name: 'leads.rescore-imported',
    events: ['contact_import.ended'],
    handler: async (ctx) => {
      const accountId = workingAccount(ctx)
      await markAll(ctx, accountId)
      await rescoreAccount(ctx, accountId)
    },
    concurrency: 2,
    tenantConcurrency: 1,
    timeoutSeconds: 1_800,
  }),
]
