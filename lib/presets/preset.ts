import type { Feature } from '@/lib/tenancy/schema'

/** Languages in which presets are worded. */
export const PRESET_LANGUAGES = ['en', 'de', 'ar'] as const
export type PresetLanguage = (typeof PRESET_LANGUAGES)[number]

export type PresetSegment = { name: string; description: string; tone: string; style: string }

export type PresetWords = {
  /** Stands in the profile while the company has not said anything more precise. */
  industry: string
  audience: string
  agent: { tone: string; style: string; instructions: string }
  segments: readonly PresetSegment[]
  replies: readonly { shortcut: string; title: string; body: string }[]
  /** Topics of the help centre; their addresses are in English in every language. */
  categories: readonly { slug: string; name: string }[]
}

/** Where a company of an industry can begin. */
export type Preset = {
  /** Features of the catalogue that such companies use most; the plan decides which of them there are. */
  features: readonly Feature[]
  words: Readonly<Record<PresetLanguage, PresetWords>>
}
