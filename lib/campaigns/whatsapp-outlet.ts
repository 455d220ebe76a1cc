import { reachConnection, whatsappOf } from '@/lib/channels'
import type { TenantContext } from '@/lib/operations'
import { callingCodeOf } from '@/lib/prices/schema'
import { MessageFailure } from '@/lib/providers/messages'
import { templateMessage } from '@/lib/providers/whatsapp'
import { headerFile, lookNow, type StoredTemplate } from '@/lib/whatsapp-templates'
import type { ChosenTemplate } from './check-whatsapp'
import { chosenTemplate, reachTemplateOf } from './chosen-template'
import { writeMailToken } from './mail-token'
import { outcomeOfMessage } from './outcome-of-message'
import type { Outlet } from './outlet'
import type { Campaign } from './reach-campaign'
import type { Held } from './sending'
import { storedWhatsapp } from './stored-content'
import { saidTo, templatesOfCampaign } from './stored-test'
import { mediaOf, type WhatsappContent } from './whatsapp-content'
import { writeValues } from './write-template'

/** Requests to Meta at the same time. */
const WIDTH = 10
/** What Meta takes from a number in a second, unless it was raised for it. */
const FASTEST = 80

/** Who is known by an id alone shows no country. */
const countryOf = (address: string): string => (address.startsWith('+') ? callingCodeOf(address) : '')

/** A variant's template, and what is put into it. */
type Said = {
  given: WhatsappContent
  row: StoredTemplate
  template: ChosenTemplate
  media: Awaited<ReturnType<typeof headerFile>>
}

async function readyToSay(ctx: TenantContext, given: WhatsappContent, accountRef: string): Promise<Said | Held> {
  const row = await reachTemplateOf(ctx, given.templateId)
  if (!row || row.accountRef !== accountRef) return { held: 'template_gone' }
  const template = chosenTemplate(row)
  if (template.hold) return { held: `template_${template.hold}` }
  const media = await headerFile(ctx, mediaOf(given, template.content), template.content)
  return { given, row, template, media }
}

/**
 * Templates from one of the account's numbers. Each template is looked at anew for each turn: what Meta or the company has stopped
 * holds the campaign within a second.
 */
export async function whatsappOutlet(ctx: TenantContext, campaign: Campaign): Promise<Outlet | Held> {
  const { connectionId } = storedWhatsapp(campaign.content)
  const connection = await reachConnection(ctx, 'whatsapp', connectionId)
  if (!connection) return { held: 'no_sender' }
  const { contents } = await templatesOfCampaign(ctx, campaign)
  const said: Said[] = []
  for (const given of contents) {
    const one = await readyToSay(ctx, given, connection.accountRef)
    if ('held' in one) return one
    said.push(one)
  }
  const whatsapp = whatsappOf(connection)
  const asked = new Set<string>()
  return {
    width: WIDTH,
    server: `whatsapp:${connection.accountRef}:${connection.numberRef}`,
    fastest: FASTEST,
    send: async (person, address, variant) => {
      const { row, template, given, media } = saidTo(said, variant)
      const about = writeMailToken(ctx.tenantId, { campaignId: campaign.id, contactId: person.id })
      const values = writeValues(ctx, given, template, person)
      try {
        const { name, language } = row
        const message = templateMessage({ name, language, content: template.content, values, media })
        return (await whatsapp.send({ to: address, template: message, about })).id
      } catch (error) {
        // Meta says something else of the template than we know.
        if (error instanceof MessageFailure && error.reason === 'template' && !asked.has(row.id)) {
          asked.add(row.id)
          await lookNow(ctx, row, null)
        }
        throw error
      }
    },
    billedBy: (_person, address, variant) => ({
      country: countryOf(address),
      category: saidTo(said, variant).template.category,
      parts: 1,
    }),
    outcomeOf: outcomeOfMessage,
  }
}
