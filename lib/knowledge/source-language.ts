import { toldLanguage } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'

/** A tag without its country: `de-AT` → `de`. */
const plainTag = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''

/** What a person has set counts; else what the text itself tells; else what was said of it. */
export const pageLanguage = (
  source: { language: string | null; isLanguageSet: boolean },
  text: string,
  saidToBe: string,
): string => (source.isLanguageSet && source.language) || toldLanguage(text) || plainTag(saidToBe) || 'en'

/** A source is in the language of most of its pages, unless a person has said otherwise. */
export async function settleLanguage(ctx: CommandContext, sourceId: string): Promise<void> {
  const counts = await ctx.db.knowledgePage.groupBy({
    by: ['language'],
    where: { sourceId, status: 'indexed' },
    _count: { _all: true },
  })
  const [most] = counts.sort((one, other) => other._count._all - one._count._all)
  if (!most) return
  await ctx.db.knowledgeSource.updateMany({
    where: { id: sourceId, isLanguageSet: false },
    data: { language: plainTag(most.language) },
  })
}
