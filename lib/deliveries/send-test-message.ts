import { type Connection, hookUrl, noteConnection, reachConnection, smsOf, whatsappOf } from '@/lib/channels'
import { SANDBOX } from '@/lib/channels/schema'
import { filledTemplate, suppressionOf, windowEnd } from '@/lib/conversations'
import { conflict, newId, notFound } from '@/lib/kernel'
import {
  assertSeldom,
  metered,
  systemActor,
  type TenantContext,
  task,
  tenantContext,
  writeAudit,
} from '@/lib/operations'
import { priceBook } from '@/lib/prices'
import { MessageFailure } from '@/lib/providers/messages'
import { offersFor } from './offers-for'
import { type SentTest, sendTestMessageInput } from './schema'

const ACTION = 'deliveries.send-test'
const MOST_IN_TEN_MINUTES = 10
const LEASE_SECONDS = 60

/** Of whom nothing is known. */
const NOBODY = { name: null, emailNormalized: null, phone: null, companyName: null, attributes: {} }

type Test = { phone: string; text: string; template: { templateId: string; values: Record<string, string> } | null }

/** Hands it over. @returns what the provider calls it @throws MessageFailure */
async function handOver(ctx: TenantContext, connection: Connection, { phone, text, template }: Test): Promise<string> {
  if (connection.kind === 'sms') {
    const statusCallback = hookUrl(ctx.tenant, connection)
    return (await smsOf(connection).send({ to: phone, text, statusCallback })).id
  }
  const whatsapp = whatsappOf(connection)
  const about = `test.${newId()}`
  if (!template) return (await whatsapp.send({ to: phone, text, about })).id
  const place = { connectionRef: connection.id, address: phone }
  const { part } = await filledTemplate(ctx, place, template)
  if (part.kind !== 'template') throw new Error('a template was filled in, and is none')
  const { kind: _, ...filled } = part
  return (await whatsapp.send({ to: phone, template: filled, about })).id
}

/** What a number has against itself is shown on its card, until something goes through again. */
async function note(ctx: TenantContext, { id, isParents }: Connection, failure: string | null): Promise<void> {
  if (id === SANDBOX || isParents) return
  const worker = tenantContext(ctx.tenant, systemActor('deliveries'), ctx.request, ctx.accountId)
  await noteConnection(worker, { connectionId: id, failure })
}

/**
 * One message to a number that somebody types, to see that a connection works; it counts as a message of the plan. On WhatsApp nothing
 * but a template reaches somebody who has not written for a day: then nothing is sent, and those that could be are offered. Never throws for
 * the provider's failure. @throws not_found, conflict where nothing may go to the number, rate_limited
 */
export const sendTestMessage = task({
  name: ACTION,
  access: 'campaigns:admin',
  feature: 'campaigns',
  input: sendTestMessageInput,
  route: {
    method: 'POST',
    path: '/channels/send-test',
    summary: 'Send a test from a connected number',
    tags: ['Channels'],
  },
  handler: async ({ ctx, input: { kind, connectionId, ...test } }): Promise<SentTest> => {
    const connection = await reachConnection(ctx, kind, connectionId)
    if (!connection) throw notFound('Number')
    const { phone, template } = test
    if ((await suppressionOf(ctx, { channel: kind, address: phone })) !== null) {
      throw conflict(
        'This number is on the list of suppressed addresses: it has asked for no more messages, or nothing arrives.',
      )
    }
    const shared = { providerId: null, message: null, failure: null, offers: [] }
    if (kind === 'whatsapp' && !template && !(await windowEnd(ctx, phone))) {
      const receiver = { address: phone, accountId: ctx.tenant.subTenantId, contact: NOBODY }
      const offers = await offersFor(ctx, connection, receiver, await priceBook(ctx))
      return { ...shared, state: 'window_closed', offers }
    }
    await assertSeldom(ctx, ACTION, MOST_IN_TEN_MINUTES)
    // Before it is sent: whoever asks twice at once is counted twice.
    await writeAudit(ctx, ACTION, 'success', { resourceId: connection.id, after: { kind, phone } })
    try {
      const providerId = await metered(ctx, { amounts: { messages: 1 }, leaseSeconds: LEASE_SECONDS }, async () => ({
        result: await handOver(ctx, connection, test),
        used: { messages: 1 },
      }))
      await note(ctx, connection, null)
      return { ...shared, state: 'sent', providerId }
    } catch (error) {
      if (!(error instanceof MessageFailure)) throw error
      if (error.about === 'sender') await note(ctx, connection, error.userMessage)
      const state = error.kind === 'uncertain' ? 'uncertain' : 'failed'
      return { ...shared, state, message: error.userMessage, failure: error.reason }
    }
  },
})
