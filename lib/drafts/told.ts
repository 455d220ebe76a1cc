import type { TenantRecord } from '@/lib/tenancy'
import type { Brief } from './brief'
import { complianceRules } from './compliance'
import type { WritingSettings } from './inputs'
import type { ComplianceMode } from './kinds'
import type { SegmentThen, Told, ToldPart } from './schema'

const USUAL_TONE = 'friendly, clear and trustworthy'

type Company = Pick<TenantRecord, 'name' | 'industry' | 'defaultAudience' | 'description'>

/** All that one draft is written from. */
export type DraftGrounds = {
  company: Company
  settings: Pick<WritingSettings, 'brandVoice' | 'instructions' | 'examples' | 'compliance'>
  brief: Brief
  segment: SegmentThen | null
  language: string
}

export const complianceOf = ({ brief, settings }: Pick<DraftGrounds, 'brief' | 'settings'>): ComplianceMode =>
  brief.compliance ?? settings.compliance

/** The persona of the segment before the brief, the brief before what is usual. */
export const toneOf = ({ brief, segment }: DraftGrounds): string =>
  segment?.persona.tone?.trim() || brief.tone.trim() || USUAL_TONE

export const audienceOf = ({ brief, company, segment }: DraftGrounds): string => {
  const general = brief.audience.trim() || company.defaultAudience?.trim() || ''
  return segment ? [segment.name, segment.description.trim() || general].filter(Boolean).join(' – ') : general
}

export const languageName = (tag: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag

export const STAGE_WORDS = {
  awareness: 'they do not know the company yet',
  consideration: 'they compare and think it over',
  purchase: 'they are about to decide',
  loyalty: 'they are customers already',
} as const
export const LENGTH_WORDS = {
  short: 'short: only what matters',
  medium: 'of medium length',
  long: 'detailed',
} as const

/** What the model is told beside the rules of its trade, as people may read it; passages are named when they have been found. */
export function toldOf(given: DraftGrounds): Told[] {
  const { company, settings, brief, segment, language } = given
  const parts: [ToldPart, string | null | undefined][] = [
    ['goal', brief.goal],
    ['offer', brief.offer],
    ['company', company.name],
    ['industry', company.industry],
    ['about', company.description],
    ['brandVoice', settings.brandVoice],
    ['tone', toneOf(given)],
    ['style', segment?.persona.style],
    ['audience', audienceOf(given)],
    ['stage', brief.stage === 'any' ? '' : STAGE_WORDS[brief.stage]],
    ['length', LENGTH_WORDS[brief.length]],
    ['language', languageName(language)],
    ['companyInstructions', settings.instructions],
    ['instructions', brief.instructions],
    [
      'examples',
      [...settings.examples, ...brief.examples].map(({ input, output }) => `${input} → ${output}`).join('\n'),
    ],
    ['compliance', complianceRules(complianceOf(given)).join(' ')],
  ]
  return parts.flatMap(([part, text]) => (text?.trim() ? [{ part, text: text.trim() }] : []))
}
