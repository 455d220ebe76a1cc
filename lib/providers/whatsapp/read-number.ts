import { z } from 'zod'
import { limitField } from './api-version'

/** A number as Meta knows it. */
export type NumberFacts = {
  /** E.164 where Meta writes it so, else as it does. */
  displayNumber: string
  verifiedName: string | null
  quality: 'green' | 'yellow' | 'red' | 'unknown'
  /** How many people a day it may write to outside of conversations (`TIER_10K`); null: not told. */
  limitTier: string | null
}

const tier = z.string().max(60).nullish()
const answer = z.object({
  display_phone_number: z.string().max(60).nullish(),
  verified_name: z.string().max(200).nullish(),
  quality_rating: z.string().nullish(),
  whatsapp_business_manager_messaging_limit: tier,
  messaging_limit_tier: tier,
})

const QUALITIES: Readonly<Record<string, NumberFacts['quality']>> = { GREEN: 'green', YELLOW: 'yellow', RED: 'red' }

/** What is asked for. */
export const numberFields = (version: string): string =>
  ['id', 'display_phone_number', 'verified_name', 'quality_rating', limitField(version)].join(',')

/** `+49 1512 3456789` → `+4915123456789`. */
const plainNumber = (display: string): string => {
  const digits = display.replace(/\D/g, '')
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : display
}

/** @returns null for an answer that is no number */
export function readNumber(body: unknown): NumberFacts | null {
  const given = answer.safeParse(body)
  if (!given.success) return null
  const { display_phone_number, verified_name, quality_rating, ...limits } = given.data
  return {
    displayNumber: plainNumber(display_phone_number ?? ''),
    verifiedName: verified_name ?? null,
    quality: QUALITIES[quality_rating?.toUpperCase() ?? ''] ?? 'unknown',
    limitTier: limits.whatsapp_business_manager_messaging_limit ?? limits.messaging_limit_tier ?? null,
  }
}
