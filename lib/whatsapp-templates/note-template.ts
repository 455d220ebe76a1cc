import { z } from 'zod'
import { freeText, uuid } from '@/lib/kernel/schema'
import { type CommandContext, command } from '@/lib/operations'
import { templateContent } from '@/lib/providers/whatsapp/schema'
import { TEMPLATE_CATEGORIES, TEMPLATE_QUALITIES, TEMPLATE_STATUSES } from './states'
import type { StoredTemplate } from './template-view'

export const TEMPLATE_CHANGED = 'whatsapp_template.changed'

/** What Meta says of a template; absent: it says nothing of that. */
export const templateNews = z
  .strictObject({
    status: z.enum(TEMPLATE_STATUSES),
    category: z.enum(TEMPLATE_CATEGORIES),
    reason: freeText(100).nullable(),
    detail: freeText(1_000).nullable(),
    quality: z.enum(TEMPLATE_QUALITIES),
    metaId: freeText(100),
    /** What it says at Meta. */
    content: templateContent,
    unknownParts: z.array(freeText(100)).max(20),
  })
  .partial()
export type TemplateNews = z.output<typeof templateNews>

/** A category that Meta has chosen itself is said as such. */
function categoryAfter({ category, categoryAsked }: StoredTemplate, given: TemplateNews['category']) {
  if (!given || given === category) return {}
  const asked = categoryAsked ?? category
  return { category: given, categoryAsked: asked === given ? null : asked }
}

/** Notes what was told of a template at some time; of what is older than what is known nothing is taken. */
export async function keepNews(ctx: CommandContext, row: StoredTemplate, news: TemplateNews, at: Date): Promise<void> {
  const { status, reason, detail, quality, category, ...rest } = news
  const isLate = row.statusAt !== null && at < row.statusAt
  const isLateQuality = row.qualityAt !== null && at < row.qualityAt
  const isOther = !isLate && status !== undefined && status !== row.status
  await ctx.db.whatsappTemplate.updateMany({
    where: { id: row.id },
    data: {
      ...rest,
      ...(isLate ? {} : categoryAfter(row, category)),
      ...(status === undefined || isLate ? {} : { status, statusAt: at }),
      // Why it is in a state holds as long as that does.
      ...(isOther ? { reason: reason ?? null, detail: detail ?? null } : {}),
      ...(isLate || isOther || reason === undefined ? {} : { reason }),
      ...(isLate || isOther || !detail ? {} : { detail }),
      ...(quality === undefined || isLateQuality ? {} : { quality, qualityAt: at }),
    },
  })
  if (isOther) ctx.emit(TEMPLATE_CHANGED, { templateId: row.id, status: status ?? row.status })
}

/** The same as a verb of jobs. */
export const noteTemplate = command({
  name: 'whatsapp-templates.note',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: z.strictObject({ templateId: uuid, at: z.iso.datetime(), news: templateNews }),
  handler: async ({ ctx, input: { templateId, at, news } }) => {
    const row = await ctx.db.whatsappTemplate.findFirst({ where: { id: templateId } })
    if (row) await keepNews(ctx, row, news, new Date(at))
  },
})
