import { expect, it } from 'vitest'
import { splitOf, type TestInput, type VariantCounts } from './ab-test'
import { choiceOf, judgeTest } from './judge-test'

const counts = (sent: number, opened: number): VariantCounts => ({
  recipients: sent,
  sent,
  delivered: 0,
  read: 0,
  replied: 0,
  opened,
  clicked: 0,
  bounced: 0,
  complained: 0,
  unsubscribed: 0,
})

const subjects = (count: number, sharePercent: number): TestInput => ({
  kind: 'subject',
  sharePercent,
  rule: 'opens',
  fallback: 'first',
  hours: 4,
  variants: Array.from({ length: count - 1 }, (_, n) => ({ subject: `Variant ${n}` })),
})

it('a difference that chance would bring is none, and the company’s rule says what is sent', () => {
  const verdict = judgeTest([counts(500, 100), counts(500, 110)], 'opens')
  expect(verdict).toMatchObject({ isEnough: true, best: 1, others: [{ position: 0, isBeaten: false }] })
  expect(choiceOf(verdict, 'first')).toEqual({ winner: 0, reason: 'first' })
  expect(choiceOf(verdict, 'better')).toEqual({ winner: 1, reason: 'better' })
})

it('a clear difference decides, whatever the rule for want of one', () => {
  // 20 % against 30 % of 500: z = 3.65, p = 0.00026.
  const verdict = judgeTest([counts(500, 100), counts(500, 150)], 'opens')
  expect(verdict.others[0]?.chance).toBeCloseTo(0.00026, 5)
  expect(choiceOf(verdict, 'first')).toEqual({ winner: 1, reason: 'clear' })
})

it('with several variants the same difference needs more, since one of many stands out by chance', () => {
  // 20 % against 25.5 % of 500: p = 0.0387 for one pair; six pairs make it 0.23.
  const two = judgeTest([counts(500, 100), counts(500, 127)], 'opens')
  expect(two.others[0]).toMatchObject({ isBeaten: true })
  const four = judgeTest([counts(500, 100), counts(500, 127), counts(500, 110), counts(500, 105)], 'opens')
  expect(four.best).toBe(1)
  expect(four.others.map(({ isBeaten }) => isBeaten)).toEqual([false, false, false])
  expect(four.others[0]?.chance).toBeCloseTo((two.others[0]?.chance ?? 0) * 6, 10)
})

it('the best is sent when it is surely better than A, also where a third one is as good', () => {
  const verdict = judgeTest([counts(1_000, 100), counts(1_000, 200), counts(1_000, 205)], 'opens')
  expect(choiceOf(verdict, 'first')).toEqual({ winner: 2, reason: 'some' })
})

it('few messages say nothing, and of equals A is the first', () => {
  const verdict = judgeTest([counts(20, 0), counts(20, 20)], 'opens')
  expect(verdict).toMatchObject({ isEnough: false, others: [{ isBeaten: false }] })
  expect(choiceOf(verdict, 'first').winner).toBe(0)
  expect(judgeTest([counts(0, 0), counts(0, 0)], 'clicks')).toMatchObject({ best: 0, others: [{ chance: 1 }] })
})

it('the audience is split evenly, and each variant has somebody as long as there are enough', () => {
  expect(splitOf(1_000, subjects(2, 20))).toEqual({ variants: [100, 100], rest: 800 })
  expect(splitOf(101, subjects(3, 10))).toEqual({ variants: [4, 4, 4], rest: 89 })
  expect(splitOf(5, subjects(4, 10))).toEqual({ variants: [1, 1, 1, 1], rest: 1 })
  expect(splitOf(3, subjects(4, 50))).toEqual({ variants: [1, 1, 1, 0], rest: 0 })
  expect(splitOf(0, subjects(2, 50))).toEqual({ variants: [0, 0], rest: 0 })
  expect(splitOf(7, { kind: 'time', variants: [{ delayHours: 3 }] })).toEqual({ variants: [4, 3], rest: 0 })
})
