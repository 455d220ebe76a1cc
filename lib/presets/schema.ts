import { z } from 'zod'

/** Industries that have a preset, in the order in which they are offered. */
export const INDUSTRIES = [
  'technology',
  'healthcare',
  'retail',
  'finance',
  'education',
  'hospitality',
  'professional_services',
] as const
export type Industry = (typeof INDUSTRIES)[number]

export const industry = z.enum(INDUSTRIES)

export const presetInput = z.strictObject({ industry })

type Part = { name: string; isThere: boolean }

/** What a preset would add for a company, and what of it is there already. */
export type PresetPlan = {
  industry: Industry
  audience: Part
  segments: Part[]
  replies: Part[]
  categories: Part[]
  /** `isThere`: the assistant has been worded by somebody, so it stays as it is. */
  agent: { tone: string; style: string; instructions: string; isThere: boolean }
  features: { feature: string; isGranted: boolean }[]
  /** How much applying would add. */
  missing: number
}
