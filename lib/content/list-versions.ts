import { query } from '@/lib/operations'
import { itemOf, storedContent } from './item-view'
import { oneItemInput, type VersionRow } from './library-inputs'

/** What an item was with each saving, the latest first. */
export const listVersions = query({
  name: 'content.list-versions',
  access: 'content:read',
  input: oneItemInput,
  route: {
    method: 'GET',
    path: '/content-templates/{id}/versions',
    summary: 'List the versions of a template',
    tags: ['Content'],
  },
  handler: async ({ ctx, input }): Promise<VersionRow[]> => {
    await itemOf(ctx, input.id)
    const rows = await ctx.db.contentVersion.findMany({
      where: { itemId: input.id },
      orderBy: { version: 'desc' },
      take: 50,
    })
    return rows.map(({ version, name, content, actorLabel, createdAt }) => ({
      version,
      name,
      subject: storedContent(content).subject,
      by: actorLabel,
      createdAt: createdAt.toISOString(),
    }))
  },
})
