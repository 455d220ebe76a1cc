import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { itemOf, storedContent } from './item-view'
import { keepVersion } from './keep-version'
import { updateItemInput } from './library-inputs'
import { noteUses, usedBy } from './note-uses'

/** @throws conflict when somebody saved since it was opened */
export const updateItem = command({
  name: 'content.update',
  access: 'content:write',
  input: updateItemInput,
  route: {
    method: 'PATCH',
    path: '/content-templates/{id}',
    summary: 'Change an e-mail template or a snippet',
    tags: ['Content'],
  },
  handler: async ({ ctx, input: { id, version, name, folder, content } }) => {
    const before = await itemOf(ctx, id)
    const changed = {
      ...(name === undefined ? {} : { name }),
      ...(folder === undefined ? {} : { folder }),
      ...(content === undefined ? {} : { content, subject: content.subject }),
    }
    const saved = await ctx.db.contentItem.updateMany({
      where: { id, version },
      data: { ...changed, version: { increment: 1 } },
    })
    if (saved.count === 0)
      throw conflict('Somebody else has saved this template meanwhile. Reload to see their version.')
    const now = content ?? storedContent(before.content)
    await keepVersion(ctx, { id, version: version + 1, name: name ?? before.name, content: now })
    if (content) await noteUses(ctx, { kind: before.kind === 'snippet' ? 'snippet' : 'template', id }, usedBy(content))
    ctx.audit({
      resourceId: id,
      before: { name: before.name, folder: before.folder },
      after: { name: name ?? before.name, folder: folder ?? before.folder, hasNewContent: content !== undefined },
    })
    return { id, version: version + 1 }
  },
})
