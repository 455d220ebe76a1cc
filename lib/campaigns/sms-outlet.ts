import { hookUrl, reachConnection, smsOf } from '@/lib/channels'
import type { TenantContext } from '@/lib/operations'
import { callingCodeOf } from '@/lib/prices/schema'
import { textLength } from '@/lib/providers/sms/schema'
import type { Person } from './judge-recipients'
import { writeMailToken } from './mail-token'
import { outcomeOfMessage } from './outcome-of-message'
import type { Outlet } from './outlet'
import type { Campaign } from './reach-campaign'
import type { CampaignSettings } from './schema'
import type { Held } from './sending'
import { storedSms } from './stored-content'
import { writeTextToken } from './text-token'
import { writeText } from './write-text'

/** Requests to the provider at the same time. */
const WIDTH = 8
/** The provider queues what a number sends too fast; it takes no more than that many requests. */
const FASTEST = 100

/** What short links call the links of a text, by where they lead. */
async function codesOf({ db }: TenantContext, campaignId: string): Promise<Map<string, string>> {
  const links = await db.campaignLink.findMany({ where: { campaignId }, select: { url: true, code: true } })
  return new Map(links.flatMap(({ url, code }) => (code === null ? [] : [[url, code] as const])))
}

/** Text messages from one of the account's numbers. */
export async function smsOutlet(
  ctx: TenantContext,
  campaign: Campaign,
  settings: CampaignSettings,
): Promise<Outlet | Held> {
  const { text, connectionId } = storedSms(campaign.content)
  const connection = await reachConnection(ctx, 'sms', connectionId)
  if (!connection) return { held: 'no_sender' }
  const sms = smsOf(connection)
  const countsClicks = campaign.tracksClicks && !campaign.isPrivate && !settings.isPrivate
  const codes = countsClicks ? await codesOf(ctx, campaign.id) : new Map<string, string>()
  const write = (person: Person) =>
    writeText(ctx, text, person, (url) => {
      const code = codes.get(url)
      return code === undefined ? null : writeTextToken(ctx.tenantId, code, person.id)
    })
  return {
    width: WIDTH,
    server: `sms:${connection.accountRef}:${connection.address}`,
    fastest: FASTEST,
    send: async (person, address) => {
      const about = writeMailToken(ctx.tenantId, { campaignId: campaign.id, contactId: person.id })
      const statusCallback = hookUrl(ctx.tenant, connection, about)
      const { id } = await sms.send({ to: address, text: write(person), statusCallback })
      return id
    },
    billedBy: (person, address) => ({
      country: callingCodeOf(address),
      category: '',
      parts: textLength(write(person)).parts,
    }),
    outcomeOf: outcomeOfMessage,
  }
}
