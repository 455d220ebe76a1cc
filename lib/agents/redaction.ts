import type { Guardrails } from './guardrails'

type Kind = 'card' | 'iban' | 'email' | 'phone'

const EMAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/gi
const DIGITS = /(?<![\w+])\d(?:[ -]?\d){12,18}(?!\w)/g
const PHONE = /(?<!\w)(?:\+|00)\d(?:[ ()/.-]{0,2}\d){6,14}(?!\w)|(?<!\w)0\d(?:[ ()/-]{0,2}\d){6,12}(?!\w)/g

/** ISO/IEC 7812: the check digit of card numbers. */
function isCard(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number)
  const sum = digits.reduce((total, digit, at) => {
    const value = at % 2 === 1 ? digit * 2 : digit
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return digits.length >= 13 && sum % 10 === 0
}

/** ISO 13616: the check digits of account numbers. */
function isIban(text: string): boolean {
  const plain = text.replace(/ /g, '').toUpperCase()
  if (plain.length < 15 || plain.length > 34) return false
  const numbers = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  let rest = 0
  for (const digit of numbers) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}

const FINDERS: readonly { kind: Kind; pattern: RegExp; fits: (text: string) => boolean }[] = [
  { kind: 'iban', pattern: IBAN, fits: isIban },
  { kind: 'card', pattern: DIGITS, fits: isCard },
  { kind: 'email', pattern: EMAIL, fits: () => true },
  { kind: 'phone', pattern: PHONE, fits: () => true },
]

const PLACE = /\[(?:card|iban|email|phone)-\d+\]/g

/**
 * What the model does not get to read of one conversation: each value has one placeholder for as long as this lives, and
 * comes back where it is needed.
 */
export class Redaction {
  readonly #kinds: ReadonlySet<Kind>
  readonly #places = new Map<string, string>()
  readonly #values = new Map<string, { kind: Kind; value: string }>()

  constructor({ redact, isStrict }: Pick<Guardrails, 'redact' | 'isStrict'>) {
    const chosen: [Kind, boolean][] = [
      ['card', redact.cards],
      ['iban', redact.ibans],
      ['email', redact.emails],
      ['phone', redact.phones],
    ]
    this.#kinds = new Set(chosen.flatMap(([kind, isOn]) => (isOn || isStrict ? kind : [])))
  }

  /** For the model. */
  hide(text: string): string {
    return FINDERS.filter(({ kind }) => this.#kinds.has(kind)).reduce(
      (said, { kind, pattern, fits }) =>
        said.replace(pattern, (value) => (fits(value) ? this.#placeOf(kind, value) : value)),
      text,
    )
  }

  /** For the customer, who knows their own values: cards and accounts by their last digits. */
  show(text: string): string {
    return text.replace(PLACE, (place) => {
      const known = this.#values.get(place)
      if (!known) return place
      const isSecret = known.kind === 'card' || known.kind === 'iban'
      return isSecret ? `•••• ${known.value.replace(/\W/g, '').slice(-4)}` : known.value
    })
  }

  /** For tools, which work with the values themselves. */
  restore<Value>(value: Value): Value {
    if (typeof value === 'string')
      return value.replace(PLACE, (place) => this.#values.get(place)?.value ?? place) as Value
    if (Array.isArray(value)) return value.map((each) => this.restore(each)) as Value
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.restore(each)])) as Value
  }

  #placeOf(kind: Kind, value: string): string {
    const key = `${kind}:${value.replace(/[^\w@.+]/g, '').toLowerCase()}`
    const known = this.#places.get(key)
    if (known) return known
    const place = `[${kind}-${[...this.#values.values()].filter((each) => each.kind === kind).length + 1}]`
    this.#places.set(key, place)
    this.#values.set(place, { kind, value })
    return place
  }
}
