import { freeSlug, slugOf } from '@/lib/forms'
import { conflict, newId } from '@/lib/kernel'
import { command, ownRows, type TenantContext } from '@/lib/operations'
import { assertContent } from './assert-content'
import { keepPageVersion } from './keep-page-version'
import { notePictures } from './note-pictures'
import { firstContent, PAGE_FIELDS, pageView } from './page-view'
import { createPageInput } from './schema'

/** Whether a page of the account has this address, besides `exceptId`. */
export const isPageSlugTaken = async (ctx: TenantContext, slug: string, exceptId?: string): Promise<boolean> =>
  (await ctx.db.landingPage.count({
    where: { slug, ...ownRows(ctx), ...(exceptId ? { id: { not: exceptId } } : {}) },
  })) > 0

export const createPage = command({
  name: 'pages.create',
  access: 'pages:write',
  feature: 'landing_pages',
  input: createPageInput,
  route: {
    method: 'POST',
    path: '/landing-pages',
    summary: 'Create a landing page',
    tags: ['Landing pages'],
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    const content = input.content ?? firstContent(input.name)
    await assertContent(ctx, content)
    const isTaken = (slug: string) => isPageSlugTaken(ctx, slug)
    if (input.slug && (await isTaken(input.slug))) throw conflict('This address is taken.')
    const slug = input.slug ?? (await freeSlug(slugOf(input.name, 'page'), isTaken))
    const row = await ctx.db.landingPage.create({
      data: { id: newId(), name: input.name, slug, content },
      select: PAGE_FIELDS,
    })
    const view = pageView(row)
    await keepPageVersion(ctx, view)
    await notePictures(ctx, row.id)
    ctx.audit({ resourceId: row.id, after: { name: row.name, slug } })
    return view
  },
})
