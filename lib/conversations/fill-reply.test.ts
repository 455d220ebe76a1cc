import { expect, it } from 'vitest'
import { fillReply } from './fill-reply'

const eva = { name: 'Eva Maier', email: 'eva@example.test', phone: null }
const nobody = { name: null, email: null, phone: null }
const agent = { name: 'Maria Lopez' }

it('fills in names, and leaves no hole where one is missing', () => {
  const body = 'Hello {{name}}, this is {{ agent }}. Thank you, {{contact.firstName}}.'
  expect(fillReply(body, { contact: eva, agent })).toBe('Hello Eva, this is Maria. Thank you, Eva.')
  expect(fillReply(body, { contact: nobody, agent })).toBe('Hello, this is Maria. Thank you.')
})

it('takes the words that are given for what is not known', () => {
  const body =
    'Dear {{contact.name|customer}}, we write to {{contact.email|your address}} or {{contact.phone|your number}}.'
  expect(fillReply(body, { contact: eva, agent })).toBe('Dear Eva Maier, we write to eva@example.test or your number.')
  expect(fillReply(body, { contact: nobody, agent })).toBe('Dear customer, we write to your address or your number.')
})

it('leaves alone what is no blank', () => {
  for (const text of ['{{constructor}}', '{{contact.secret}}', '{name}', '{{ }}', '{{__proto__|x}}']) {
    expect(fillReply(`a ${text}`, { contact: eva, agent })).toBe(`a ${text}`)
  }
})
