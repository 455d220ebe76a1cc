import { z } from 'zod'

/** What a provider told of one recipient, in our words. */
export type ToldMail = {
  /** The provider's own: the same for the same event, however often it comes. */
  id: string
  kind: 'delivered' | 'hard_bounce' | 'soft_bounce' | 'complaint' | 'unsubscribed'
  address: string
  /** `<left@right>`, where it was not replaced on the way. */
  messageId: string | null
  /** What the message carried of ours: its List-Unsubscribe, or what was sent along for the provider to give back. */
  about: string | null
  detail: string
}

/** What was called: the bytes as they came, for signatures are of these. */
export type HookCall = { body: Buffer; header: (name: string) => string | null }

export type Judgement = 'signed' | 'unsigned' | 'wrong'

/** How one provider tells. */
export type MailHook = {
  /** @param key what the provider or the account gave us to tell its calls from others. */
  judge(call: HookCall, key: string): Promise<Judgement>
  /** @throws invalid for what is not in the provider's form */
  read(call: HookCall): ToldMail[]
  /** Says yes where a provider asks first whether it may tell. @throws FetchFailure */
  confirm?(call: HookCall): Promise<void>
}

const LONGEST = 300

/** What others wrote: one line that a database can hold. */
export const plainDetail = (...parts: readonly (string | null | undefined)[]): string =>
  parts
    .filter(Boolean)
    .join(' ')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, LONGEST)

/** Providers add fields and leave others out: what is not in the form that is known is as good as left out. */
export const text = z.string().nullish().catch(null)
