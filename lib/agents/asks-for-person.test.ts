import { describe, expect, it } from 'vitest'
import { asksForPerson } from './asks-for-person'

describe('asksForPerson', () => {
  it.each([
    'Can I talk to a human?',
    'I want to speak with a real person please',
    'connect me to an agent',
    'agent',
    'Ich möchte mit einem Mitarbeiter sprechen',
    'Je voudrais parler à un conseiller',
    'Quiero hablar con una persona',
  ])('hears it in “%s”', (text) => {
    expect(asksForPerson(text)).toBe(true)
  })

  it.each([
    'How many people can use one account?',
    'Do you sell to private persons?',
    'What does the travel agent plan cost?',
    'Is there a person limit for the group ticket?',
  ])('does not hear it in “%s”', (text) => {
    expect(asksForPerson(text)).toBe(false)
  })

  it('knows the phrases of the company', () => {
    expect(asksForPerson('This is a COMPLAINT about my order', ['complaint'])).toBe(true)
    expect(asksForPerson('hello', ['', '  '])).toBe(false)
  })
})
