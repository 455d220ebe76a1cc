import { z } from 'zod'
import type { Offer } from './schema'

const answers = z.record(z.string(), z.string())

const offers = z.array(z.strictObject({ words: z.string(), at: z.string() }))

/** The columns are written by runs alone. */
export const storedAnswers = (stored: unknown): Record<string, string> => answers.parse(stored)
export const storedOffers = (stored: unknown): Offer[] => offers.parse(stored)
