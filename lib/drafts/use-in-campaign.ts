import { createCampaign } from '@/lib/campaigns'
import { LONGEST_TEXT } from '@/lib/campaigns/schema'
import { invalid } from '@/lib/kernel'
import { task } from '@/lib/operations'
import type { DraftContent } from './draft-content'
import { draftedMail } from './drafted-mail'
import { useInCampaignInput } from './inputs'
import { writtenDraft } from './written-draft'

/** What a campaign of its channel says. @throws invalid for what is sent through none */
function saidBy(content: DraftContent, subject: number) {
  if (content.kind === 'email') return { channel: 'email' as const, content: draftedMail(content.value, subject) }
  if (content.kind === 'sms')
    return { channel: 'sms' as const, sms: { text: content.value.text.slice(0, LONGEST_TEXT) } }
  throw invalid('draftId', 'Only an e-mail or a text message can be sent by a campaign.')
}

/** A campaign to be looked at, with the drafted mail or text and for the draft's segment as far as that still exists. */
export const useInCampaign = task({
  name: 'drafts.use-in-campaign',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: useInCampaignInput,
  route: {
    method: 'POST',
    path: '/drafts/{draftId}/campaign',
    summary: 'Make a campaign of a draft',
    tags: ['Drafts'],
  },
  handler: async ({ ctx, input: { draftId, subject } }) => {
    const { content, segment, title } = await writtenDraft(ctx, draftId)
    const known = segment ? await ctx.db.segment.findFirst({ where: { id: segment.id }, select: { id: true } }) : null
    const audience = { segments: known ? [known.id] : null, exclusions: [] }
    const { id } = await createCampaign(ctx, { name: title, audience, ...saidBy(content, subject) })
    return { id }
  },
})
