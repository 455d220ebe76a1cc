import type { SegmentPersona } from '@/lib/segments/schema'
import type { Brief } from './brief'
import type { RuleProblem } from './channel-rules'
import type { Claim } from './claims'
import type { DraftContent } from './draft-content'
import type { Act, DraftKind, DraftState, Network, VersionAct } from './kinds'

/** What a browser may load of this room. */
export * from './brief'
export { lengthOf, postText, type RuleProblem } from './channel-rules'
export type { Claim, ClaimReason } from './claims'
export { type ContentLine, type LineRole, linesOf, textOf } from './content-lines'
export type { ContentOf, DraftContent } from './draft-content'
export { DRAFT_TOKENS, type DraftSource, type EmailBrief, type EmailDraft, emailBrief } from './email-brief'
export * from './inputs'
export * from './kinds'

/** Whom a draft is for, as it was when the brief was given. */
export type SegmentThen = { id: string; name: string; description: string; persona: SegmentPersona }

/** A passage of the knowledge that the model was given, and whether the text leans on it. */
export type SourceView = { title: string; url: string | null; text: string; isUsed: boolean }

/** One of the things that the model was told; `part` names it in people's languages. */
export type Told = { part: ToldPart; text: string }
export type ToldPart =
  | 'company'
  | 'industry'
  | 'about'
  | 'brandVoice'
  | 'tone'
  | 'style'
  | 'audience'
  | 'segment'
  | 'goal'
  | 'offer'
  | 'stage'
  | 'length'
  | 'language'
  | 'companyInstructions'
  | 'instructions'
  | 'examples'
  | 'compliance'
  | 'knowledge'

/** Money in millionths of the settings' currency; null where the price of the model is not known. */
export type Cost = { tokens: number; micro: number | null }

/** Moments are ISO strings. */
export type DraftView = {
  id: string
  setId: string
  kind: DraftKind
  network: Network | null
  segment: SegmentThen | null
  language: string
  variantOf: string | null
  state: DraftState
  act: Act
  error: string | null
  content: DraftContent | null
  version: number
  sources: SourceView[]
  told: Told[]
  claims: Claim[]
  problems: RuleProblem[]
  model: string | null
  cost: Cost
  updatedAt: string
}

export type SetCounts = { drafts: number; done: number; failed: number }
export type SetRow = {
  id: string
  name: string
  kinds: DraftKind[]
  segments: string[]
  counts: SetCounts
  by: string
  createdAt: string
}
export type SetView = {
  id: string
  name: string
  brief: Brief
  by: string
  createdAt: string
  currency: string
  drafts: DraftView[]
}
export type DraftVersionRow = {
  version: number
  act: VersionAct
  language: string
  content: DraftContent
  by: string
  createdAt: string
}

/** What a set is likely to take, and at most: answers may have to be asked for twice. */
export type SetEstimate = {
  drafts: number
  likely: Cost
  most: Cost
  currency: string
  model: string
  /** Tokens that the plan still has this month; null without a limit. */
  tokensLeft: number | null
  /** What the month's money limit still has; null without one. */
  microLeft: number | null
}

/** What `/api/live/drafts` sends. */
export type DraftEvents = {
  draft: { draft: DraftView }
  progress: { draftId: string; text: string }
}
