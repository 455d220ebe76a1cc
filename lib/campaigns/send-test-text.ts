import { hookUrl, reachConnection, smsOf } from '@/lib/channels'
import { phoneNumber } from '@/lib/contacts/schema'
import { AppError, invalid } from '@/lib/kernel'
import { assertSeldom, metered, task, writeAudit } from '@/lib/operations'
import { MessageFailure } from '@/lib/providers/messages'
import type { Person } from './judge-recipients'
import { LONGEST_TEXT, smsContent } from './schema'
import { writeText } from './write-text'

const ACTION = 'campaigns.send-test-text'
const MOST_IN_TEN_MINUTES = 10
const LEASE_SECONDS = 60

const NOBODY: Person = {
  id: '',
  name: null,
  emailNormalized: null,
  phone: null,
  companyName: null,
  locale: null,
  timeZone: null,
  attributes: {},
}

/**
 * One text to a number of one's own, as it would reach somebody of whom nothing is known. Its links are as they were written and
 * not counted. It counts as a message of the plan. @throws invalid, rate_limited, provider_failed
 */
export const sendTestText = task({
  name: ACTION,
  access: 'campaigns:write',
  feature: 'campaigns',
  input: smsContent.extend({ text: smsContent.shape.text.min(1), phone: phoneNumber }),
  route: {
    method: 'POST',
    path: '/campaigns/test-text',
    summary: 'Send a test of a text message',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { text, connectionId, phone } }) => {
    const connection = await reachConnection(ctx, 'sms', connectionId)
    if (!connection) throw invalid('connectionId', 'There is no number to send from. Connect one first.')
    await assertSeldom(ctx, ACTION, MOST_IN_TEN_MINUTES)
    await metered(ctx, { amounts: { messages: 1 }, leaseSeconds: LEASE_SECONDS }, async () => {
      const words = writeText(ctx, text, NOBODY, () => null).slice(0, LONGEST_TEXT)
      try {
        await smsOf(connection).send({ to: phone, text: words, statusCallback: hookUrl(ctx.tenant, connection) })
      } catch (error) {
        if (!(error instanceof MessageFailure)) throw error
        throw new AppError('provider_failed', error.message, { userMessage: error.userMessage })
      }
      return { result: null, used: { messages: 1 } }
    })
    await writeAudit(ctx, ACTION, 'success', { after: { phone } })
    return { phone }
  },
})
