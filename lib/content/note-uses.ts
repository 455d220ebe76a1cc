import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { type EmailContent, withInner } from './email-blocks'
import type { UserKind } from './library-inputs'

/** Pictures and snippets that stand in a content. */
export function usedBy({ blocks }: EmailContent): string[] {
  const ids = blocks
    .flatMap(withInner)
    .flatMap((block) => [
      ...('src' in block && block.src !== null ? [block.src.slice('/files/'.length)] : []),
      ...(block.snippetId === undefined ? [] : [block.snippetId]),
    ])
  return [...new Set(ids)]
}

/**
 * Notes what stands in a template, a snippet, a campaign or a landing page, in place of what stood there before.
 * @param also such as the template that a campaign began with, or the pictures of a page
 */
export async function noteUses(
  ctx: CommandContext,
  user: { kind: UserKind; id: string },
  contents: readonly EmailContent[],
  also: readonly string[] = [],
): Promise<void> {
  const used = [...new Set([...contents.flatMap(usedBy), ...also])]
  await ctx.db.contentUse.deleteMany({ where: { userId: user.id, usedId: { notIn: used } } })
  await ctx.db.contentUse.createMany({
    data: used.map((usedId) => ({ id: newId(), usedId, userKind: user.kind, userId: user.id })),
    skipDuplicates: true,
  })
}
