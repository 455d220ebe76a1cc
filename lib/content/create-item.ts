import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { keepVersion } from './keep-version'
import { createItemInput } from './library-inputs'
import { noteUses, usedBy } from './note-uses'

export const createItem = command({
  name: 'content.create',
  access: 'content:write',
  input: createItemInput,
  route: {
    method: 'POST',
    path: '/content-templates',
    summary: 'Create an e-mail template or a snippet',
    tags: ['Content'],
  },
  handler: async ({ ctx, input }) => {
    const id = newId()
    const row = await ctx.db.contentItem.create({ data: { id, ...input, subject: input.content.subject } })
    await keepVersion(ctx, { id, version: row.version, name: input.name, content: input.content })
    await noteUses(ctx, { kind: input.kind, id }, usedBy(input.content))
    ctx.audit({ resourceId: id, after: { kind: input.kind, name: input.name, folder: input.folder } })
    return { id, version: row.version }
  },
})
