export const DRAFT_KINDS = ['subject_lines', 'email', 'whatsapp_template', 'sms', 'social', 'video_script'] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

export const NETWORKS = ['x', 'bluesky', 'mastodon', 'linkedin', 'instagram', 'facebook'] as const
export type Network = (typeof NETWORKS)[number]

/** The most that a post may hold, in characters as people count them; Facebook cuts nothing below its 63,206. */
export const NETWORK_LENGTHS: Readonly<Record<Network, number>> = {
  x: 280,
  bluesky: 300,
  mastodon: 500,
  linkedin: 3_000,
  instagram: 2_200,
  facebook: 63_206,
}
/** Instagram refuses a post with more; elsewhere more than a few read as spam. */
export const NETWORK_HASHTAGS: Readonly<Record<Network, number>> = {
  x: 3,
  bluesky: 5,
  mastodon: 8,
  linkedin: 5,
  instagram: 30,
  facebook: 5,
}

export const TEXT_LENGTHS = ['short', 'medium', 'long'] as const
export type TextLength = (typeof TEXT_LENGTHS)[number]

/** Where somebody stands on the way to buying. */
export const STAGES = ['any', 'awareness', 'consideration', 'purchase', 'loyalty'] as const
export type Stage = (typeof STAGES)[number]

export const COMPLIANCE_MODES = ['standard', 'health', 'finance', 'strict'] as const
export type ComplianceMode = (typeof COMPLIANCE_MODES)[number]

/** What the model does to a draft. */
export const ACTS = ['write', 'rewrite', 'shorten', 'lengthen', 'tone', 'translate', 'part'] as const
export type Act = (typeof ACTS)[number]
export const VERSION_ACTS = [...ACTS, 'edit', 'restore'] as const
export type VersionAct = (typeof VERSION_ACTS)[number]

export const DRAFT_STATES = ['pending', 'writing', 'done', 'failed'] as const
export type DraftState = (typeof DRAFT_STATES)[number]

/** Offered in lists; a segment's persona may name any other. */
export const DRAFT_LANGUAGES = ['en', 'de', 'ar', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'tr'] as const
