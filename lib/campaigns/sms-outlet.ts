import { hookUrl, reachConnection, smsOf } from '@/lib/channels'
import type { TenantContext } from '@/lib/operations'
import { callingCodeOf } from '@/lib/prices/schema'
import { textLength } from '@/lib/providers/sms/schema'
import type { Person } from './judge-recipients'
import { variantOfLink } from './link-position'
import { writeMailToken } from './mail-token'
import { outcomeOfMessage } from './outcome-of-message'
import type { Outlet } from './outlet'
import type { Campaign } from './reach-campaign'
import type { CampaignSettings } from './schema'
import type { Held } from './sending'
import { storedSms } from './stored-content'
import { saidTo, textsOfCampaign } from './stored-test'
import { writeTextToken } from './text-token'
import { writeText } from './write-text'

/** Requests to the provider at the same time. */
const WIDTH = 8
/** The provider queues what a number sends too fast; it takes no more than that many requests. */
const FASTEST = 100

const keyOf = (variant: number, url: string): string => `${variant} ${url}`

/** What short links call the links of a text, by the variant that they stand in and where they lead. */
async function codesOf({ db }: TenantContext, campaignId: string): Promise<Map<string, string>> {
  const links = await db.campaignLink.findMany({
    where: { campaignId },
    select: { position: true, url: true, code: true },
  })
  return new Map(
    links.flatMap(({ position, url, code }) =>
      code === null ? [] : [[keyOf(variantOfLink(position), url), code] as const],
    ),
  )
}

/** Text messages from one of the account's numbers. */
export async function smsOutlet(
  ctx: TenantContext,
  campaign: Campaign,
  settings: CampaignSettings,
): Promise<Outlet | Held> {
  const { connectionId } = storedSms(campaign.content)
  const connection = await reachConnection(ctx, 'sms', connectionId)
  if (!connection) return { held: 'no_sender' }
  const sms = smsOf(connection)
  const countsClicks = campaign.tracksClicks && !campaign.isPrivate && !settings.isPrivate
  const codes = countsClicks ? await codesOf(ctx, campaign.id) : new Map<string, string>()
  const { contents } = await textsOfCampaign(ctx, campaign)
  const write = (person: Person, variant: number) => {
    const said = Math.min(variant, contents.length - 1)
    return writeText(ctx, saidTo(contents, said).text, person, (url) => {
      const code = codes.get(keyOf(said, url))
      return code === undefined ? null : writeTextToken(ctx.tenantId, code, person.id)
    })
  }
  return {
    width: WIDTH,
    server: `sms:${connection.accountRef}:${connection.address}`,
    fastest: FASTEST,
    send: async (person, address, variant) => {
      const about = writeMailToken(ctx.tenantId, { campaignId: campaign.id, contactId: person.id })
      const statusCallback = hookUrl(ctx.tenant, connection, about)
      const { id } = await sms.send({ to: address, text: write(person, variant), statusCallback })
      return id
    },
    billedBy: (person, address, variant) => ({
      country: callingCodeOf(address),
      category: '',
      parts: textLength(write(person, variant)).parts,
    }),
    outcomeOf: outcomeOfMessage,
  }
}
