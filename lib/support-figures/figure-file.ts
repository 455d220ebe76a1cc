import type { z } from 'zod'
import { csvLine } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { readFigures } from './read-figures'
import type { Figures, figuresInput } from './schema'

const COLUMNS = [
  'begun',
  'closed',
  'botAlone',
  'handedOver',
  'answerMedianMs',
  'responseMedianMs',
  'responseP90Ms',
  'resolutionMedianMs',
  'rated',
  'scoreSum',
  'satisfied',
  'firstMet',
  'firstMissed',
  'nextMet',
  'nextMissed',
  'resolutionMet',
  'resolutionMissed',
] as const satisfies readonly (keyof Figures)[]

const underscored = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const line = (part: string, key: string, name: string, of: Figures): string =>
  csvLine([part, key, name, ...COLUMNS.map((column) => of[column])])

/** The figures of some days, as CSV: all together, then by day, channel, assistant, person, team and priority, and why there were hand-overs. */
export async function* figureFile(ctx: TenantContext, input: z.input<typeof figuresInput>): AsyncGenerator<string> {
  const { total, days, channels, agents, members, teams, priorities, reasons } = await readFigures(ctx, input)
  yield csvLine(['part', 'key', 'name', ...COLUMNS.map(underscored)])
  yield line('total', '', '', total)
  for (const { day, ...of } of days) yield line('day', day, '', of)
  const parts = { channel: channels, agent: agents, member: members, team: teams, priority: priorities }
  for (const [part, rows] of Object.entries(parts)) {
    for (const { key, name, ...of } of rows) yield line(part, key, name, of)
  }
  for (const { reason, count } of reasons)
    yield csvLine(['reason', reason, '', count, ...COLUMNS.slice(1).map(() => '')])
}
