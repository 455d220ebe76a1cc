import { phoneNumber } from '@/lib/contacts/schema'
import { emailAddress } from '@/lib/kernel/schema'
import type { Offer } from './call-slots'
import { LONGEST_ANSWER, type Step, type StepOf } from './steps'

type Question = Pick<StepOf<'ask'>, 'answer' | 'options'>

/** What a step asks, and what can be chosen; null for one that asks nothing. `offers`: the moments that a call-back has offered. */
export function questionOf(step: Step | undefined, offers: readonly Offer[]): Question | null {
  if (step?.kind === 'call_back') return { answer: 'choice', options: offers.map(({ words }) => words) }
  if (step?.kind !== 'ask') return null
  return { answer: step.answer, options: step.answer === 'choice' ? step.options : [] }
}

const plain = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** By its number in the list, its words, or words that only one of them has. */
function chosen(options: readonly string[], text: string): string | null {
  const said = plain(text).replace(/[.)]$/, '')
  if (said === '') return null
  const numbered = /^\d{1,2}$/.test(said) ? options[Number(said) - 1] : undefined
  const exact = options.find((option) => plain(option) === said)
  const alike = options.filter((option) => plain(option).includes(said))
  return exact ?? numbered ?? (alike.length === 1 && said.length > 2 ? (alike[0] ?? null) : null)
}

/** `1.234,5` and `1,234.5` are both what they look like; a lone comma before up to two digits is a decimal one. */
function numeral(text: string): string | null {
  const said = text.trim().replaceAll(/[\s']/g, '')
  if (!/^[+-]?\d[\d.,]*$/.test(said) || said.length > 20) return null
  const at = Math.max(said.lastIndexOf('.'), said.lastIndexOf(','))
  const mark = said[at]
  const isGrouping =
    at >= 0 && (said.indexOf(mark ?? '') !== at || (said.length - at - 1 === 3 && !/[.,]/.test(said.slice(0, at))))
  const whole = at < 0 || isGrouping ? said.replaceAll(/[.,]/g, '') : said.slice(0, at).replaceAll(/[.,]/g, '')
  const rest = at < 0 || isGrouping ? '' : said.slice(at + 1)
  const value = Number(rest ? `${whole}.${rest}` : whole)
  return Number.isFinite(value) ? String(value) : null
}

/** The first address in a sentence: “it is mia@example.com, thanks”. */
function address(text: string): string | null {
  const found = /[^\s<>(),;:]+@[^\s<>(),;:]+/.exec(text)?.[0].replace(/[.!?]+$/, '')
  return emailAddress.safeParse(found ?? '').data ?? null
}

/** What a customer's words say as an answer to a question, in the form in which it is kept; null where they are none. */
export function readAnswer({ answer, options }: Question, text: string): string | null {
  switch (answer) {
    case 'text':
      return text.trim().slice(0, LONGEST_ANSWER).toWellFormed() || null
    case 'choice':
      return chosen(options, text)
    case 'email':
      return address(text)
    case 'phone':
      return phoneNumber.safeParse(text.trim()).data ?? null
    case 'number':
      return numeral(text)
    default: {
      const unhandled: never = answer
      throw new Error(`unhandled kind of answer ${unhandled}`)
    }
  }
}
