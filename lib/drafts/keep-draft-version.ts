import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { DraftContent } from './draft-content'
import type { VersionAct } from './kinds'

const MOST_VERSIONS = 50

type Kept = {
  draftId: string
  version: number
  act: VersionAct
  language: string
  content: DraftContent
  by: string
}

/** Keeps what a draft says now; the oldest versions go. */
export async function keepDraftVersion(ctx: CommandContext, { content, by, ...kept }: Kept): Promise<void> {
  await ctx.db.draftVersion.create({
    data: { id: newId(), ...kept, content: content.value, actorLabel: by.slice(0, 200) },
  })
  await ctx.db.draftVersion.deleteMany({
    where: { draftId: kept.draftId, version: { lte: kept.version - MOST_VERSIONS } },
  })
}
