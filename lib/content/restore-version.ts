import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { itemOf, storedContent } from './item-view'
import { keepVersion } from './keep-version'
import { restoreVersionInput } from './library-inputs'
import { noteUses, usedBy } from './note-uses'

/** What an item was becomes its newest version; what it is now stays among them. */
export const restoreVersion = command({
  name: 'content.restore-version',
  access: 'content:write',
  input: restoreVersionInput,
  route: {
    method: 'POST',
    path: '/content-templates/{id}/restore',
    summary: 'Restore a version of a template',
    tags: ['Content'],
  },
  handler: async ({ ctx, input }) => {
    const item = await itemOf(ctx, input.id)
    const kept = await ctx.db.contentVersion.findFirst({ where: { itemId: item.id, version: input.version } })
    if (!kept) throw notFound('Version')
    const content = storedContent(kept.content)
    const { version } = await ctx.db.contentItem.update({
      where: ctx.key(item.id),
      data: { name: kept.name, content, subject: content.subject, version: { increment: 1 } },
      select: { version: true },
    })
    await keepVersion(ctx, { id: item.id, version, name: kept.name, content })
    await noteUses(ctx, { kind: item.kind === 'snippet' ? 'snippet' : 'template', id: item.id }, usedBy(content))
    ctx.audit({ resourceId: item.id, before: { version: item.version }, after: { restored: input.version } })
    return { id: item.id, version }
  },
})
