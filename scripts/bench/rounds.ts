import { type Intensity, load, type Outcome, type Target } from './load'
import { say } from './say'
import { median, p95 } from './statistics'

export type Pair<Value> = { measured: Value; yardstick: Value }

/**
 * Takes turns, so that whatever else the machine does meets both sides alike; who goes first alternates. One turn of each
 * comes before and does not count.
 */
export async function takeTurns<Value>(rounds: number, turns: Pair<() => Promise<Value>>): Promise<Pair<Value>[]> {
  const results: Pair<Value>[] = []
  for (let round = -1; round < rounds; round++) {
    const isReversed = round % 2 !== 0
    const early = isReversed ? await turns.yardstick() : undefined
    const measured = await turns.measured()
    const yardstick = early ?? (await turns.yardstick())
    if (round >= 0) results.push({ measured, yardstick })
  }
  return results
}

type Options = Intensity & { rounds: number }

const loads = (targets: Pair<Target>, { rounds, ...intensity }: Options): Promise<Pair<Outcome>[]> =>
  takeTurns(rounds, {
    measured: () => load(targets.measured, intensity),
    yardstick: () => load(targets.yardstick, intensity),
  })

/** Tells what lies behind a ratio, and gives the median of the ratios of all rounds. */
export function ratioOf(what: string, rounds: readonly Pair<number>[], unit: string): number {
  const side = (name: keyof Pair<number>) => median(rounds.map((round) => round[name])).toFixed(1)
  const ratios = rounds.map(({ measured, yardstick }) => measured / yardstick)
  const spread = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2)).join(' to ')
  say(`  ${what}: ${side('measured')} against ${side('yardstick')} ${unit}; ratios ${spread}`)
  return median(ratios)
}

/** Requests a second of the measured side, as a part of the yardstick's. */
export async function throughputRatio(what: string, targets: Pair<Target>, options: Options): Promise<number> {
  const rounds = await loads(targets, options)
  const perSecond = rounds.map(({ measured, yardstick }) => ({
    measured: measured.perSecond,
    yardstick: yardstick.perSecond,
  }))
  return ratioOf(what, perSecond, 'requests/s')
}

/** The 95th percentile of the measured side's answers, in times of the yardstick's. */
export async function p95Ratio(what: string, targets: Pair<Target>, options: Options): Promise<number> {
  const rounds = await loads(targets, options)
  const slowest = rounds.map(({ measured, yardstick }) => ({
    measured: p95(measured.millis),
    yardstick: p95(yardstick.millis),
  }))
  return ratioOf(what, slowest, 'ms p95')
}
