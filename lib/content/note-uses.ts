import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { type EmailContent, withInner } from './email-blocks'
import type { UserKind } from './library-inputs'

const PATH = '/files/'

/** The file of the library at an address; none where it is somewhere else. */
export const usedFile = (src: string | null): string[] => (src?.startsWith(PATH) ? [src.slice(PATH.length)] : [])

/** Pictures and snippets that stand in a content. */
export const usedBy = ({ blocks }: EmailContent): string[] =>
  blocks
    .flatMap(withInner)
    .flatMap((block) => [
      ...('src' in block ? usedFile(block.src) : []),
      ...(block.snippetId === undefined ? [] : [block.snippetId]),
    ])

/** Notes the ids of what stands in something that a company writes, in place of what stood there before. */
export async function noteUses(
  ctx: Pick<CommandContext, 'db'>,
  user: { kind: UserKind; id: string },
  ids: readonly string[],
): Promise<void> {
  const used = [...new Set(ids)]
  await ctx.db.contentUse.deleteMany({ where: { userId: user.id, usedId: { notIn: used } } })
  await ctx.db.contentUse.createMany({
    data: used.map((usedId) => ({ id: newId(), usedId, userKind: user.kind, userId: user.id })),
    skipDuplicates: true,
  })
}
