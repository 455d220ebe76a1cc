import { z } from 'zod'

const answers = z.record(z.string(), z.string())

/** The column is written by runs alone. */
export const storedAnswers = (stored: unknown): Record<string, string> => answers.parse(stored)
