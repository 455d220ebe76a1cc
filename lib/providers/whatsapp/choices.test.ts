import { describe, expect, it } from 'vitest'
import { interactiveOf } from './choices'

const offer = (...words: string[]) =>
  interactiveOf(
    'Which one?',
    words.map((one, at) => ({ id: `choice-${at}`, words: one })),
    'Choose',
  )
const many = (count: number) => Array.from({ length: count }, (_, at) => `Answer ${at + 1}`)

describe('a question in WhatsApp', () => {
  it('has up to three short answers as buttons', () => {
    expect(offer('Yes', 'No', 'a'.repeat(20))).toEqual({
      type: 'button',
      body: { text: 'Which one?' },
      action: {
        buttons: [
          { type: 'reply', reply: { id: 'choice-0', title: 'Yes' } },
          { type: 'reply', reply: { id: 'choice-1', title: 'No' } },
          { type: 'reply', reply: { id: 'choice-2', title: 'a'.repeat(20) } },
        ],
      },
    })
  })

  it('has up to ten as a list, and what is too long for a title in full below it', () => {
    expect(offer(...many(4))).toMatchObject({ type: 'list', action: { button: 'Choose' } })
    const long = 'Something that nobody can say in a few words'
    expect(offer('Yes', long)).toMatchObject({
      type: 'list',
      action: {
        sections: [
          {
            rows: [
              { id: 'choice-0', title: 'Yes' },
              { id: 'choice-1', title: 'Something that nobody c…', description: long },
            ],
          },
        ],
      },
    })
    expect(offer(...many(10))).not.toBeNull()
  })

  it('has two answers of the same words as a list: Meta refuses such buttons', () => {
    expect(offer('Yes', 'Yes')).toMatchObject({ type: 'list' })
  })

  it('is asked in words beyond that', () => {
    expect(offer(...many(11))).toBeNull()
    expect(offer('a'.repeat(73), 'b')).toBeNull()
    expect(interactiveOf('a'.repeat(1_025), [{ id: 'choice-0', words: 'Yes' }], 'Choose')).toBeNull()
    expect(interactiveOf('Which one?', [], 'Choose')).toBeNull()
  })
})
