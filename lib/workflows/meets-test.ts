import type { AnsweredChannel } from '@/lib/conversations/schema'
import type { Comparison, Test } from './steps'

/** What a run knows of whom it talks with. `language` is a tag like `de` or `de-AT`. */
export type Facts = {
  channel: AnsweredChannel
  isOpen: boolean
  contact: {
    name: string | null
    email: string | null
    phone: string | null
    language: string | null
    tags: readonly string[]
    /** Of the company's own fields, by key. */
    attributes: Readonly<Record<string, string>>
  }
  /** Who speaks: the assistant's name, or the company's. */
  speaker: string
  /** ISO. */
  now: string
  /** The contact's, or the company's where it is not known. */
  timeZone: string
  language: string
}

const plain = (text: string): string => text.trim().toLowerCase()

function compare(known: string, is: Comparison, value: string): boolean {
  if (is === 'known') return known.trim() !== ''
  return is === 'equals' ? plain(known) === plain(value) : plain(value) !== '' && plain(known).includes(plain(value))
}

const OWN = 'attributes.'

/** What is known of a field of the contact; empty where it is not. */
export function knownOf({ contact }: Facts, field: string): string {
  if (field.startsWith(OWN)) return contact.attributes[field.slice(OWN.length)] ?? ''
  return (field === 'name' || field === 'email' || field === 'phone' ? contact[field] : null) ?? ''
}

/** Those facts with a field as it is after somebody's answer. */
export function withValue(facts: Facts, field: string, value: string): Facts {
  const { contact } = facts
  if (!field.startsWith(OWN)) return { ...facts, contact: { ...contact, [field]: value } }
  const attributes = { ...contact.attributes, [field.slice(OWN.length)]: value }
  return { ...facts, contact: { ...contact, attributes } }
}

/** Whether a condition holds. */
export function meetsTest(test: Test, facts: Facts, answers: Readonly<Record<string, string>>): boolean {
  switch (test.kind) {
    case 'answer':
      return compare(answers[test.variable] ?? '', test.is, test.value)
    case 'contact':
      return compare(knownOf(facts, test.field), test.is, test.value)
    case 'tag':
      return facts.contact.tags.includes(test.tag)
    case 'channel':
      return test.channels.includes(facts.channel)
    case 'hours':
      return facts.isOpen === test.isOpen
    case 'language': {
      const language = facts.contact.language?.slice(0, 2).toLowerCase() ?? ''
      return test.languages.some((one) => one.slice(0, 2) === language)
    }
    default: {
      const unhandled: never = test
      throw new Error(`unhandled test ${JSON.stringify(unhandled)}`)
    }
  }
}
