import { contactVariables } from '@/lib/content'
import { ownVariables } from '@/lib/content/schema'
import { query } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import { assertAudience } from './assert-audience'
import { audienceOf } from './audience-of'
import { PERSON } from './judge-recipients'
import { previewAudienceInput, type SampleContact } from './schema'

const MOST = 5

/** Some people of an audience with what is known of them, to see a message as they would get it. */
export const sampleAudience = query({
  name: 'campaigns.sample-audience',
  access: 'contacts:read',
  feature: 'campaigns',
  input: previewAudienceInput,
  route: { method: 'POST', path: '/campaigns/audience/sample', summary: 'Some of an audience', tags: ['Campaigns'] },
  handler: async ({ ctx, input: { channel, ...audience } }): Promise<{ items: SampleContact[] }> => {
    await assertAudience(ctx, audience)
    const people = await ctx.db.contact.findMany({
      where: audienceOf(audience, channel),
      orderBy: { id: 'desc' },
      take: MOST,
      select: PERSON,
    })
    const own = ownVariables({ companyName: ctx.tenant.name, homeUrl: tenantUrl(ctx.tenant) })
    return {
      items: people.map((person) => ({
        id: person.id,
        name: person.name ?? person.phone ?? person.emailNormalized ?? '',
        values: { ...contactVariables(person), ...own },
      })),
    }
  },
})
