import { newId } from '@/lib/kernel'
import { type CommandContext, takeStanding } from '@/lib/operations'
import type { KeptBytes } from './keep-bytes'

/** Gives kept bytes a row, within the plan's storage. Nobody but who reads the conversation gets them. @throws limit_exceeded */
export async function addAttachment(ctx: CommandContext, { kind: _, ...kept }: KeptBytes): Promise<string> {
  await takeStanding(ctx, 'storage', kept.sizeBytes)
  const id = newId()
  await ctx.db.file.create({ data: { id, ...kept, purpose: 'attachment', isPublic: false }, select: { id: true } })
  return id
}
