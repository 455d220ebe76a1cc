/** What the next messages meet, whoever they are for. */
export type Faults = {
  /** So many are refused because they come too fast. */
  limited: number
  /** So many are taken, and the answer is lost. */
  lost: number
}

export type Fate =
  | 'taken'
  | 'limited'
  | 'lost'
  | 'no_such_number'
  | 'stopped'
  | 'undelivered'
  // At Vonage alone.
  | 'no_credit'
  // At WhatsApp alone.
  | 'too_often'
  | 'spam'
  | 'held_back'
  | 'window_closed'
  | 'broken'

/** Numbers that always meet the same, by their last four digits. */
const NUMBERS: Readonly<Record<string, Fate>> = {
  '0429': 'limited',
  '0408': 'lost',
  '0404': 'no_such_number',
  '0410': 'stopped',
  '0430': 'undelivered',
  '0402': 'no_credit',
  '0456': 'too_often',
  '0448': 'spam',
  '0449': 'held_back',
  '0447': 'window_closed',
  '0500': 'broken',
}

export const noFaults = (): Faults => ({ limited: 0, lost: 0 })

/** Who comes too fast is let through the second time. */
const ONCE: ReadonlySet<Fate> = new Set(['limited', 'too_often'])

const seen = new Set<string>()
const MOST_SEEN = 10_000

export function fateOf(phone: string, faults: Faults): Fate {
  if (faults.limited > 0) {
    faults.limited -= 1
    return 'limited'
  }
  if (faults.lost > 0) {
    faults.lost -= 1
    return 'lost'
  }
  const fate = NUMBERS[phone.slice(-4)] ?? 'taken'
  if (!ONCE.has(fate)) return fate
  if (seen.size > MOST_SEEN) seen.clear()
  if (seen.delete(phone)) return 'taken'
  seen.add(phone)
  return fate
}
