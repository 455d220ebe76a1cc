import { type ContentFacts, checkContent, compileContent, type EmailContent, type Finding } from '@/lib/content'
import { mailBrandOf } from '@/lib/mail'
import { query, type TenantContext } from '@/lib/operations'
import { reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'
import { storedContent } from './stored-content'

const FILES = '/files/'

/** What is known around a campaign's mail; its pictures are looked up. */
async function factsAround(ctx: TenantContext, content: EmailContent): Promise<ContentFacts> {
  const brand = mailBrandOf(ctx.tenant)
  const blocks = content.blocks.flatMap((block) => (block.kind === 'columns' ? block.columns.flat() : [block]))
  const paths = blocks.flatMap((block) =>
    (block.kind === 'image' || block.kind === 'product') && block.src ? [block.src] : [],
  )
  const [fields, files, { htmlBytes }] = await Promise.all([
    ctx.db.contactField.findMany({ where: { archivedAt: null }, select: { key: true } }),
    ctx.db.file.findMany({
      where: { id: { in: paths.map((path) => path.slice(FILES.length)) } },
      select: { id: true, sizeBytes: true },
    }),
    compileContent(content, brand, ctx.tenant.locale),
  ])
  return {
    brand,
    fields: fields.map(({ key }) => key),
    imageBytes: Object.fromEntries(files.map(({ id, sizeBytes }) => [`${FILES}${id}`, Number(sizeBytes)])),
    htmlBytes,
  }
}

/** What a reader, a spam filter or the law would object to in a mail of the company; errors first. */
export const findingsOf = async (ctx: TenantContext, content: EmailContent): Promise<Finding[]> =>
  checkContent(content, await factsAround(ctx, content))

/** The checks before sending. A campaign with an error is not sent. */
export const checkCampaign = query({
  name: 'campaigns.check',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: campaignIdInput,
  route: {
    method: 'GET',
    path: '/campaigns/{campaignId}/checks',
    summary: 'Check before sending',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { campaignId } }) => {
    const row = await reachCampaign(ctx, campaignId)
    return { findings: await findingsOf(ctx, storedContent(row.content)) }
  },
})
