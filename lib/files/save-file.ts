import { z } from 'zod'
import { line } from '@/lib/kernel'
import { command, takeStanding } from '@/lib/operations'

export const imagePurpose = z.enum(['logo', 'icon', 'avatar', 'article', 'content'])

/** The row of bytes that are stored already; it counts for the plan's storage. */
export const saveFile = command({
  name: 'files.save',
  access: 'files:write',
  input: z.strictObject({
    id: z.uuid(),
    purpose: imagePurpose,
    name: line(200),
    contentType: z.string(),
    sizeBytes: z.number().int(),
    sha256: z.string(),
    storageKey: z.string(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
  }),
  handler: async ({ ctx, input }) => {
    await takeStanding(ctx, 'storage', input.sizeBytes)
    await ctx.db.file.create({ data: { ...input, isPublic: true } })
    ctx.audit({ resourceId: input.id, after: { name: input.name, purpose: input.purpose, sizeBytes: input.sizeBytes } })
    const { id, width, height, sizeBytes } = input
    return { id, url: `/files/${id}`, width, height, sizeBytes }
  },
})
