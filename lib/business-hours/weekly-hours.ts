import { z } from 'zod'
import { timeZone } from '@/lib/kernel/schema'

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof DAYS)[number]

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is not a time like 09:30')
const span = z
  .strictObject({ from: clock, to: clock })
  .refine((value) => value.from < value.to, { error: 'ends before it begins', path: ['to'] })

export const weeklyHours = z.strictObject({
  timeZone,
  days: z.partialRecord(z.enum(DAYS), z.array(span).max(4)),
})
export type WeeklyHours = z.infer<typeof weeklyHours>

/** Local days on which nobody is there, like 2026-12-25. */
export const holidays = z.array(z.iso.date()).max(100)
