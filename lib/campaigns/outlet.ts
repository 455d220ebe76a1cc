import type { Billed, RecipientOutcome } from '@/lib/tenancy'
import type { HeldReason } from './held-reason'
import type { Person } from './judge-recipients'

/** `recipient`: about this message alone; `server`: nothing can be sent for now; `sender`: not before somebody changes something. */
export type FailureScope = 'recipient' | 'server' | 'sender'

/** What a failure means for a recipient, and for the campaign. */
export type Failed = {
  outcome: Omit<RecipientOutcome, 'contactId'>
  scope: FailureScope
  /** Shown where it keeps the campaign from getting on. */
  reason: HeldReason
  /** What becomes of the address: nobody is there, or they want nothing more. */
  loses: 'bounced' | 'unsubscribed' | null
}

/** How a campaign's messages go out through its channel. */
export type Outlet = {
  /** Messages that are handed over at the same time. */
  width: number
  /** Who paces: messages through one server are not faster because there are several campaigns. */
  server: string
  /** Messages a second that it takes at most, where it says so. */
  fastest: number | null
  /**
   * @param variant what this recipient of an A/B test gets, A being 0
   * @returns what the provider calls the message, where it has names
   */
  send(person: Person, address: string, variant: number): Promise<string | null>
  /** What the message of a recipient is billed by; null: by its number alone, as mails are. */
  billedBy(person: Person, address: string, variant: number): Billed | null
  /** @param attempts how often this recipient had been tried before */
  outcomeOf(error: unknown, attempts: number): Failed
}
