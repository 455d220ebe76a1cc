import { hookUrl, reachConnection, smsOf } from '@/lib/channels'
import type { TenantContext } from '@/lib/operations'
import { callingCodeOf } from '@/lib/prices/schema'
import { textLength } from '@/lib/providers/sms/schema'
import { writeMailToken } from './mail-token'
import { outcomeOfMessage } from './outcome-of-message'
import type { Outlet } from './outlet'
import type { Campaign } from './reach-campaign'
import { storedSms } from './stored-content'
import { writeText } from './write-text'

/** Requests to the provider at the same time. */
const WIDTH = 8
/** The provider queues what a number sends too fast; it takes no more than that many requests. */
const FASTEST = 100

/** Text messages from one of the account's numbers. @returns null where there is no such number (any more) */
export async function smsOutlet(ctx: TenantContext, campaign: Campaign): Promise<Outlet | null> {
  const { text, connectionId } = storedSms(campaign.content)
  const connection = await reachConnection(ctx, 'sms', connectionId)
  if (!connection) return null
  const sms = smsOf(connection)
  return {
    width: WIDTH,
    server: `sms:${connection.accountRef}:${connection.address}`,
    fastest: FASTEST,
    send: async (person, address) => {
      const about = writeMailToken(ctx.tenantId, { campaignId: campaign.id, contactId: person.id })
      const statusCallback = hookUrl(ctx.tenant, connection, about)
      const { id } = await sms.send({ to: address, text: writeText(ctx, text, person), statusCallback })
      return id
    },
    billedBy: (person, address) => ({
      country: callingCodeOf(address),
      category: '',
      parts: textLength(writeText(ctx, text, person)).parts,
    }),
    outcomeOf: outcomeOfMessage,
  }
}
