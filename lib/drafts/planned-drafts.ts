import type { TenantContext } from '@/lib/operations'
import type { Brief, WantedKind } from './brief'
import type { WritingSettings } from './inputs'
import type { DraftKind, Network } from './kinds'
import { MOST_PASSAGE_CHARACTERS } from './passages'
import { draftPrompt } from './prompt'
import type { SegmentThen } from './schema'
import { languageFor } from './segments-of-set'

export type PlannedDraft = {
  kind: DraftKind
  network: Network | null
  segment: SegmentThen | null
  language: string
  characters: { prompt: number; passages: number }
}

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** One draft for each kind and segment, with the size of what the model will be told. */
export function plannedDrafts(
  { tenant }: Pick<TenantContext, 'tenant'>,
  settings: WritingSettings,
  { brief, kinds, segments }: { brief: Brief; kinds: readonly WantedKind[]; segments: readonly (SegmentThen | null)[] },
): PlannedDraft[] {
  return segments.flatMap((segment) =>
    kinds.map((wanted) => {
      const { kind } = wanted
      const network = 'network' in wanted ? wanted.network : null
      const language = languageFor(segment, brief.language)
      const prompt = draftPrompt({
        company: tenant,
        settings,
        brief,
        segment,
        language,
        kind,
        network,
        wish: { act: 'write' },
        current: null,
        variant: 0,
        passages: [],
        today: dayOf(new Date()),
      })
      const passages = brief.knowledge === 'none' ? 0 : MOST_PASSAGE_CHARACTERS
      return { kind, network, segment, language, characters: { prompt: prompt.length + brief.goal.length, passages } }
    }),
  )
}
