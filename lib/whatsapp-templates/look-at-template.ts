import { z } from 'zod'
import { uuid } from '@/lib/kernel/schema'
import { type CommandContext, command, type TenantContext, task } from '@/lib/operations'
import { MessageFailure } from '@/lib/providers/messages'
import { accountOfTemplate } from './account-of'
import { templateIdInput } from './inputs'
import { newsOf } from './news-of'
import { keepNews, type TemplateNews, templateNews } from './note-template'
import { type TemplateStatus, UNDECIDED } from './states'
import type { StoredTemplate } from './template-view'

export const LOOK_DUE = 'whatsapp_template.look_due'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
/** What was handed in and is not there by then has never arrived. */
const LOST_AFTER_MS = 10 * MINUTE_MS
/** Two clocks, and a job that comes a little early. */
const TOLERANCE_MS = 2 * SECOND_MS

type Standing = Pick<StoredTemplate, 'status' | 'submittedAt'>

/** Until Meta is asked again: webhooks get lost. Often while it decides, then daily; null: there is nothing to ask for. */
export function waitMs({ status, submittedAt }: Standing, now: Date): number | null {
  if (status === 'draft' || status === 'deleted') return null
  if (!UNDECIDED.includes(status as TemplateStatus)) return 24 * HOUR_MS
  const age = now.getTime() - (submittedAt?.getTime() ?? 0)
  if (age < 5 * MINUTE_MS) return 30 * SECOND_MS
  if (age < HOUR_MS) return 5 * MINUTE_MS
  return age < 24 * HOUR_MS ? HOUR_MS : 6 * HOUR_MS
}

/** Has a template looked at again. Of several that are arranged the latest one counts. */
export async function arrangeLook(ctx: CommandContext, row: Standing & { id: string }, now: Date): Promise<void> {
  const wait = waitMs(row, now)
  const nextLookAt = wait === null ? null : new Date(now.getTime() + wait)
  await ctx.db.whatsappTemplate.updateMany({ where: { id: row.id }, data: { nextLookAt } })
  if (nextLookAt) ctx.emit(LOOK_DUE, { templateId: row.id }, { at: nextLookAt })
}

const note = command({
  name: 'whatsapp-templates.note-look',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ templateId: uuid, at: z.iso.datetime(), news: templateNews.nullable() }),
  handler: async ({ ctx, input: { templateId, at, news } }) => {
    const find = { where: { id: templateId } }
    const before = await ctx.db.whatsappTemplate.findFirst(find)
    if (!before) return
    const asked = new Date(at)
    if (news) {
      await keepNews(ctx, before, news, asked)
      await ctx.db.whatsappTemplate.updateMany({ ...find, data: { syncedAt: asked } })
    }
    const row = news ? await ctx.db.whatsappTemplate.findFirst(find) : before
    if (row) await arrangeLook(ctx, row, new Date())
  },
})

/** What Meta says of a template now; null: nobody could be asked. @throws MessageFailure */
async function ask(ctx: TenantContext, row: StoredTemplate): Promise<TemplateNews | null> {
  const account = await accountOfTemplate(ctx, row.accountRef)
  if (!account) return null
  const found = await account.templates.find(row.name, row.language)
  if (found) return newsOf(found)
  if (row.metaId !== null) return { status: 'deleted' }
  const isLost = row.submittedAt !== null && row.submittedAt.getTime() < Date.now() - LOST_AFTER_MS
  return isLost ? { status: 'draft', reason: 'not_arrived' } : null
}

/** The same by the clock: who cannot be asked now is asked the next time. */
const askQuietly = (ctx: TenantContext, row: StoredTemplate): Promise<TemplateNews | null> =>
  ask(ctx, row).catch((error: unknown) => {
    if (error instanceof MessageFailure) return null
    throw error
  })

type Told = { status: string | null; detail: string | null }

/**
 * Asks Meta how a template stands now, and when to ask again.
 * @param told why, where Meta has said so itself @throws MessageFailure where nobody can be asked about what was told
 */
export async function lookNow(ctx: TenantContext, row: StoredTemplate, told: Told | null): Promise<void> {
  const at = new Date().toISOString()
  const news = told ? await ask(ctx, row) : await askQuietly(ctx, row)
  const isWhy = news !== null && told?.detail && told.status === news.status
  await note(ctx, { templateId: row.id, at, news: isWhy ? { ...news, detail: told.detail } : news })
}

/** The same when it is time for it. Twice at once asks once. */
export const lookAtTemplate = task({
  name: 'whatsapp-templates.look',
  access: 'system',
  input: templateIdInput,
  handler: async ({ ctx, input: { templateId } }) => {
    const row = await ctx.db.whatsappTemplate.findFirst({ where: { id: templateId } })
    if (!row || waitMs(row, new Date()) === null) return
    if (row.nextLookAt && row.nextLookAt.getTime() > Date.now() + TOLERANCE_MS) return
    await lookNow(ctx, row, null)
  },
})
