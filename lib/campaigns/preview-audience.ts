import { query } from '@/lib/operations'
import { assertAudience } from './assert-audience'
import { previewAudienceInput } from './schema'

/** How many people an audience has at this moment, and how many of them can be written to. */
export const previewAudience = query({
  name: 'campaigns.preview-audience',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: previewAudienceInput,
  route: { method: 'POST', path: '/campaigns/audience', summary: 'Count an audience', tags: ['Campaigns'] },
  handler: async ({ ctx, input }) => {
    await assertAudience(ctx, input)
    return ctx.db.$campaigns.count(input.segments, input.exclusions, input.channel)
  },
})
