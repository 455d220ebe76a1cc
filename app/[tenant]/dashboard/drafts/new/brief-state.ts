import type { Brief, DraftKind, Network, WantedKind } from '@/lib/drafts/schema'

/** What has been written into the form. */
export type Written = Omit<Brief, 'examples'> & {
  kinds: readonly Exclude<DraftKind, 'social'>[]
  networks: readonly Network[]
  segmentIds: readonly string[]
}

export const emptyBrief = (language: string, usesKnowledge: boolean): Written => ({
  goal: '',
  offer: '',
  audience: '',
  tone: '',
  length: 'medium',
  stage: 'any',
  language,
  instructions: '',
  compliance: null,
  knowledge: usesKnowledge ? 'all' : 'none',
  kinds: ['subject_lines', 'email', 'sms'],
  networks: [],
  segmentIds: [],
})

/** The form as the server takes it. */
export const setInput = ({ kinds, networks, segmentIds, ...brief }: Written) => ({
  brief,
  kinds: [
    ...kinds.map((kind): WantedKind => ({ kind })),
    ...networks.map((network): WantedKind => ({ kind: 'social', network })),
  ],
  segmentIds: [...segmentIds],
})

export const toggled = <One>(all: readonly One[], one: One, isWanted: boolean): One[] =>
  isWanted ? [...all.filter((each) => each !== one), one] : all.filter((each) => each !== one)
