import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'

/** Each once, in the order of the alphabet. */
export const tidyTags = (tags: readonly string[]): string[] => [...new Set(tags)].sort()

/** Remembers tags for choosing among them. */
export async function rememberTags(ctx: CommandContext, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return
  await ctx.db.contactTag.createMany({ data: tags.map((name) => ({ id: newId(), name })), skipDuplicates: true })
}
