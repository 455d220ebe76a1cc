import { z } from 'zod'

export const FIGURE_PERIODS = ['7', '30', '90'] as const
const MOST_DAYS = 366
const DAY_MS = 86_400_000

const span = { from: z.iso.date().optional(), to: z.iso.date().optional() }

/** Days of the company's calendar, `to` included; without both the last so many days. */
export const figuresInput = z
  .strictObject({ days: z.enum(FIGURE_PERIODS).default('30'), ...span })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), { error: 'needs both days', path: ['to'] })
  .refine(({ from, to }) => !from || !to || from <= to, { error: 'ends before it begins', path: ['to'] })
  .refine(({ from, to }) => !from || !to || Date.parse(to) - Date.parse(from) < MOST_DAYS * DAY_MS, {
    error: 'is longer than a year',
    path: ['to'],
  })

/** Durations in milliseconds; null where nothing was measured. */
export type Figures = {
  begun: number
  closed: number
  /** Answered by the assistant and nobody else. */
  botAlone: number
  handedOver: number
  /** From the customer's first message to the first answer of anybody. */
  answerMedianMs: number | null
  /** From asking for a person to a person's first answer. */
  responseMedianMs: number | null
  responseP90Ms: number | null
  resolutionMedianMs: number | null
  rated: number
  scoreSum: number
  /** Of those rated: 4 or 5. */
  satisfied: number
  /** How often the targets for the first answer, further answers and settling were kept, and missed. */
  firstMet: number
  firstMissed: number
  nextMet: number
  nextMissed: number
  resolutionMet: number
  resolutionMissed: number
}

/** `key`: a channel, a priority, or the id of an assistant, a member or a team. */
export type NamedFigures = Figures & { key: string; name: string }

export type SupportFigures = {
  from: string
  to: string
  total: Figures
  /** The days before, as many. */
  before: Figures
  days: (Figures & { day: string })[]
  channels: NamedFigures[]
  agents: NamedFigures[]
  members: NamedFigures[]
  teams: NamedFigures[]
  /** The most pressing first. */
  priorities: NamedFigures[]
  reasons: { reason: string; count: number }[]
  /** Conversations that began, by weekday (0: Monday) and hour. */
  hours: { weekday: number; hour: number; count: number }[]
}
