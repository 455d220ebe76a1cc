import { z } from 'zod'
import { newId } from '@/lib/kernel'
import { freeText } from '@/lib/kernel/schema'
import { type CommandContext, command, systemActor, task, tenantContext } from '@/lib/operations'
import type { FoundTemplate } from '@/lib/providers/whatsapp'
import { type TemplateContent, templateContent } from '@/lib/providers/whatsapp/schema'
import { accountOfNumber } from './account-of'
import { syncTemplatesInput } from './inputs'
import { arrangeLook } from './look-at-template'
import { newsOf } from './news-of'
import { keepNews, templateNews } from './note-template'
import { EDITABLE, type TemplateStatus } from './states'
import { storedContent } from './template-view'

/** Meta allows 6 000 templates in all languages. */
const MOST_PAGES = 100

const foundInput = z.strictObject({
  name: freeText(512),
  language: freeText(20),
  news: templateNews.extend({ content: templateContent, unknownParts: z.array(freeText(100)) }),
})
type Found = z.output<typeof foundInput>

/** A picture of the library stays beside what Meta says: it shows an address of its own that does not last. */
function withOurFile(theirs: TemplateContent, ours: TemplateContent): TemplateContent {
  const { header } = theirs
  if (!header || header.kind === 'text' || ours.header?.kind !== header.kind) return theirs
  return { ...theirs, header: ours.header }
}

async function keepKnown(ctx: CommandContext, accountRef: string, found: Found, at: Date): Promise<boolean> {
  const { name, language, news } = found
  const row = await ctx.db.whatsappTemplate.findFirst({ where: { accountRef, name, language } })
  if (!row) return false
  const { content, ...standing } = news
  const isOurs = EDITABLE.includes(row.status as TemplateStatus)
  const said = isOurs ? {} : { content: withOurFile(content, storedContent(row.content)) }
  await keepNews(ctx, row, { ...standing, ...said }, at)
  await ctx.db.whatsappTemplate.updateMany({ where: { id: row.id }, data: { syncedAt: at } })
  // One that was gone and is back is looked at again.
  if (row.nextLookAt === null) await arrangeLook(ctx, { ...row, status: news.status ?? row.status }, at)
  return true
}

async function addFound(ctx: CommandContext, accountRef: string, { name, language, news }: Found, at: Date) {
  const { status, category = 'utility', content, ...standing } = news
  if (!status) return false
  const row = { id: newId(), status, submittedAt: null }
  const made = await ctx.db.whatsappTemplate.createMany({
    data: [{ ...row, accountRef, name, language, category, content, ...standing, statusAt: at, syncedAt: at }],
    skipDuplicates: true,
  })
  if (made.count > 0) await arrangeLook(ctx, row, at)
  return made.count > 0
}

/** Keeps a page of what Meta has. @returns how many were new here */
const keepFound = command({
  name: 'whatsapp-templates.keep-found',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    accountRef: freeText(64),
    at: z.iso.datetime(),
    /** Those of a parent's account are its own: they are kept up to date where they are known, and not brought in. */
    isParents: z.boolean(),
    found: z.array(foundInput).max(1_000),
  }),
  handler: async ({ ctx, input: { accountRef, at, isParents, found } }) => {
    let added = 0
    for (const one of found) {
      if (await keepKnown(ctx, accountRef, one, new Date(at))) continue
      if (!isParents && (await addFound(ctx, accountRef, one, new Date(at)))) added += 1
    }
    return { added }
  },
})

/** What Meta has no more, after all of it has been listed. */
const noteGone = command({
  name: 'whatsapp-templates.note-gone',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ accountRef: freeText(64), at: z.iso.datetime() }),
  handler: async ({ ctx, input: { accountRef, at } }) => {
    const asked = new Date(at)
    const gone = await ctx.db.whatsappTemplate.findMany({
      where: {
        accountRef,
        metaId: { not: null },
        status: { not: 'deleted' },
        AND: [
          { OR: [{ syncedAt: null }, { syncedAt: { lt: asked } }] },
          { OR: [{ statusAt: null }, { statusAt: { lt: asked } }] },
        ],
      },
    })
    for (const row of gone) await keepNews(ctx, row, { status: 'deleted' }, asked)
    return { gone: gone.length }
  },
})

const foundOf = (item: FoundTemplate): Found => ({
  name: item.name,
  language: item.language,
  news: { ...newsOf(item), content: item.content, unknownParts: item.unknownParts },
})

/** Reads all templates of a number's business account from Meta: brings in what is new, and notes how each one stands. */
export const syncTemplates = task({
  name: 'whatsapp-templates.sync',
  access: 'campaigns:write',
  input: syncTemplatesInput,
  route: {
    method: 'POST',
    path: '/whatsapp-templates/sync',
    summary: 'Read WhatsApp templates from Meta',
    tags: ['WhatsApp templates'],
  },
  handler: async ({ ctx, input: { connectionId } }) => {
    const { connection, templates } = await accountOfNumber(ctx, connectionId)
    const { accountRef, isParents } = connection
    const worker = tenantContext(ctx.tenant, systemActor('whatsapp-templates'), ctx.request, ctx.tenant.accountId)
    const at = new Date().toISOString()
    const total = { found: 0, added: 0, gone: 0 }
    let after: string | null = null
    for (let page = 0; page < MOST_PAGES; page++) {
      const { items, after: next } = await templates.list(after)
      const { added } = await keepFound(worker, { accountRef, at, isParents, found: items.map(foundOf) })
      total.found += items.length
      total.added += added
      after = next
      if (!after) break
    }
    // A list that was cut says nothing of what is not in it.
    if (!after) total.gone = (await noteGone(worker, { accountRef, at })).gone
    return total
  },
})
