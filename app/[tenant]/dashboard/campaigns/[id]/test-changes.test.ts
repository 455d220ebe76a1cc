import { expect, it } from 'vitest'
import { contentsOf, measurableOf, type TestInput } from '@/lib/campaigns/schema'
import { newBlock, newContent } from '@/lib/content/schema'
import { newTest, withContent, withoutVariant, withVariant } from './test-changes'

const own = { ...newContent([newBlock('text')]), subject: 'First' }
const a = { channel: 'email' as const, content: own }
const counted = measurableOf('email', { opens: true, clicks: true })

it('a variant of a subject has its own subject and shares all else', () => {
  const test = newTest('subject', a, counted)
  const second = { ...own, subject: 'Second', preheader: 'For both' }
  const changed = withContent({ content: own, test }, 1, second)
  expect(contentsOf(changed.content ?? own, changed.test ?? null)).toEqual([{ ...second, subject: 'First' }, second])
})

it('a variant of a content is changed by itself, and A is never part of the test', () => {
  const test = withVariant(newTest('content', a, counted), a)
  const third = { ...own, subject: 'Third' }
  expect(withContent({ content: own, test }, 2, third)).toEqual({
    test: { ...test, variants: [{ content: own }, { content: third }] },
  })
  expect(withContent({ content: own, test }, 0, third)).toEqual({ content: third })
})

it('variants come and go', () => {
  const times = withVariant(newTest('time', a, counted), a)
  expect(times).toEqual({ kind: 'time', variants: [{ delayHours: 3 }, { delayHours: 6 }] })
  expect(withoutVariant(times, 0)).toEqual({ kind: 'time', variants: [{ delayHours: 6 }] })
})

it('a new test goes by what is counted', () => {
  const ruleOf = (test: TestInput) => (test.kind === 'time' ? null : test.rule)
  expect(ruleOf(newTest('subject', a, counted))).toBe('opens')
  expect(ruleOf(newTest('content', a, counted))).toBe('clicks')
  expect(ruleOf(newTest('subject', a, measurableOf('email', { opens: false, clicks: true })))).toBe('clicks')
  expect(ruleOf(newTest('subject', a, measurableOf('email', { opens: false, clicks: false })))).toBe('hand')
})
