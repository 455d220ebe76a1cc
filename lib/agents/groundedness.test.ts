import { describe, expect, it } from 'vitest'
import type { Passage } from '@/lib/knowledge/schema'
import { judge } from './groundedness'

const passage = (content: string): Passage => ({
  chunkId: 'c',
  pageId: 'p',
  title: 'Shipping',
  heading: '',
  content,
  url: null,
  score: 1,
  place: null,
  versionId: null,
})
const shipping = [
  passage('Standard delivery takes 3 to 5 working days. Express delivery costs 9.90 euros and arrives the next day.'),
]

describe('judge', () => {
  it('accepts what the passages say, with its citations', () => {
    const judged = judge('Standard delivery takes 3 to 5 working days [1].', shipping, 'How long does delivery take?')
    expect(judged).toMatchObject({ isGrounded: true, cited: [1] })
  })

  it('refuses an invented number, even among true words', () => {
    expect(judge('Standard delivery takes 12 working days [1].', shipping, 'How long?')).toMatchObject({
      isGrounded: false,
      reason: 'unsupported',
    })
  })

  it('refuses words without support', () => {
    const text =
      'Our headquarters in Lisbon welcomes visitors throughout summer and organises guided factory tours for school classes [1].'
    expect(judge(text, shipping, 'Where are you?')).toMatchObject({ isGrounded: false, reason: 'unsupported' })
  })

  it('refuses a citation of a passage that was not given', () => {
    expect(judge('Standard delivery takes 3 to 5 working days [4].', shipping, 'How long?').isGrounded).toBe(false)
  })

  it('takes NO_ANSWER as what it is, and small talk as harmless', () => {
    expect(judge('NO_ANSWER', shipping, 'Who won?')).toMatchObject({ reason: 'no_answer' })
    expect(judge('Hello! How can I help you today?', [], 'hi')).toMatchObject({ isGrounded: true })
    expect(judge('Delivery takes 3 days.', [], 'How long?')).toMatchObject({ reason: 'no_passages' })
  })
})
