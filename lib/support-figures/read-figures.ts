import { PRIORITIES } from '@/lib/conversations/schema'
import { query, type TenantContext } from '@/lib/operations'
import { calendarSpans } from './calendar-span'
import { type Figures, figuresInput, type NamedFigures, type SupportFigures } from './schema'

type Row = Awaited<ReturnType<TenantContext['db']['$support']['read']>>[number]

const NOTHING: Figures = {
  begun: 0,
  closed: 0,
  botAlone: 0,
  handedOver: 0,
  answerMedianMs: null,
  responseMedianMs: null,
  responseP90Ms: null,
  resolutionMedianMs: null,
  rated: 0,
  scoreSum: 0,
  satisfied: 0,
  firstMet: 0,
  firstMissed: 0,
  nextMet: 0,
  nextMissed: 0,
  resolutionMet: 0,
  resolutionMissed: 0,
}

const number = (value: bigint | null): number | null => (value === null ? null : Number(value))

const figures = (row: Row | undefined): Figures =>
  row
    ? {
        begun: row.begun,
        closed: row.closed,
        botAlone: row.bot_alone,
        handedOver: row.handed_over,
        answerMedianMs: number(row.answer_median),
        responseMedianMs: number(row.response_median),
        responseP90Ms: number(row.response_p90),
        resolutionMedianMs: number(row.resolution_median),
        rated: row.rated,
        scoreSum: row.score_sum,
        satisfied: row.satisfied,
        firstMet: row.first_met,
        firstMissed: row.first_missed,
        nextMet: row.next_met,
        nextMissed: row.next_missed,
        resolutionMet: row.resolution_met,
        resolutionMissed: row.resolution_missed,
      }
    : NOTHING

/** The parts of one kind, the largest first. */
const partsOf = (rows: readonly Row[], part: Row['part']): (Row & { key: string })[] =>
  rows
    .filter((row): row is Row & { key: string } => row.part === part && row.key !== null)
    .sort((a, b) => b.begun - a.begun)

const named = (rows: readonly Row[], part: Row['part'], names: ReadonlyMap<string, string>): NamedFigures[] =>
  partsOf(rows, part).map((row) => ({ key: row.key, name: names.get(row.key) ?? '', ...figures(row) }))

/** The column counts from `low`. */
const byPriority = (rows: readonly Row[]): NamedFigures[] =>
  partsOf(rows, 'priority')
    .sort((a, b) => Number(b.key) - Number(a.key))
    .map((row) => ({ key: PRIORITIES[Number(row.key)] ?? 'normal', name: '', ...figures(row) }))

async function namesOf({ db }: TenantContext, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = (part: Row['part']) => ({ id: { in: partsOf(rows, part).map(({ key }) => key) } })
  const select = { id: true, name: true } as const
  const found = await Promise.all([
    db.agent.findMany({ where: ids('agent'), select }),
    db.member.findMany({ where: ids('member'), select }),
    db.team.findMany({ where: ids('team'), select }),
  ])
  return new Map(found.flat().map(({ id, name }) => [id, name]))
}

/** How customers were served: of the conversations that began on some days, and on as many before. */
export const readFigures = query({
  name: 'support-figures.read',
  access: 'analytics:read',
  input: figuresInput,
  route: { method: 'GET', path: '/support-figures', summary: 'How customers were served', tags: ['Analytics'] },
  handler: async ({ ctx, input }): Promise<SupportFigures> => {
    const { timeZone } = ctx.tenant
    const { asked, before } = calendarSpans(input, timeZone)
    const [rows, earlier] = await Promise.all([
      ctx.db.$support.read(asked.since, asked.until, timeZone),
      ctx.db.$support.read(before.since, before.until, timeZone),
    ])
    const total = (of: readonly Row[]) => figures(of.find(({ part }) => part === 'total'))
    const byDay = new Map(partsOf(rows, 'day').map((row) => [row.key, row]))
    const names = await namesOf(ctx, rows)
    return {
      from: asked.from,
      to: asked.to,
      total: total(rows),
      before: total(earlier),
      days: asked.days.map((day) => ({ day, ...figures(byDay.get(day)) })),
      channels: named(rows, 'channel', names),
      agents: named(rows, 'agent', names),
      members: named(rows, 'member', names),
      teams: named(rows, 'team', names),
      priorities: byPriority(rows),
      reasons: partsOf(rows, 'reason').map(({ key, begun }) => ({ reason: key, count: begun })),
      hours: partsOf(rows, 'hour').map(({ key, begun }) => {
        const [weekday = 1, hour = 0] = key.split('-').map(Number)
        return { weekday: weekday - 1, hour, count: begun }
      }),
    }
  },
})
