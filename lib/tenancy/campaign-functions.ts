import { type CallFunction, learnSizes } from './call-function'

/** Whom a campaign goes to: members of any of the segments (null: everybody) who are in none of the exclusions. */
export type FrozenAudience = {
  segments: readonly string[] | null
  exclusions: readonly string[]
  firstDue: Date
  /** A wall-clock time (`2026-11-21 09:00`), for everybody in their own time zone; where that is unknown, in `zone`. */
  localTime: string | null
  zone: string
}

/** `variant`: what this recipient gets; 0 without a test. `due`: since when, as the database writes it. */
export type DueRecipient = { contactId: string; address: string; attempts: number; variant: number; due: string }

/** What a message is billed by: the calling code of its number, what kind of message it is, and how many parts it has. */
export type Billed = { country: string; category: string; parts: number }

/** What came of one recipient. `queued`: to be tried again at `dueAt` (ISO). */
export type RecipientOutcome = {
  contactId: string
  state: 'sent' | 'failed' | 'suppressed' | 'uncertain' | 'queued'
  reason?: string | null
  dueAt?: string
  /** False: the mail server was not there, which is no attempt at this recipient. */
  counts?: boolean
  /** What the provider calls the message. */
  providerId?: string | null
} & Partial<Billed>

/** What a provider tells of one message. `at` is ISO. */
export type ToldDelivery = {
  campaignId: string
  contactId: string
  /** What the provider calls the message, where it says so. */
  providerId: string | null
  status: 'sent' | 'delivered' | 'read' | 'failed'
  at: string
  reason: string | null
}

/** The functions behind the sending of campaigns; they see what row-level security lets the context see. */
export type CampaignFunctions = {
  /** Writes the ledger in one statement, and draws who tries which variant. Once: rows that are there stay as they are. */
  freeze(campaignId: string, audience: FrozenAudience): Promise<{ total: number; waiting: number }>
  /** After many recipients at once. */
  learnSizes(): Promise<void>
  /** `total` people with an address, of whom `reachable` agree and are not suppressed. */
  count(
    segments: readonly string[] | null,
    exclusions: readonly string[],
    channel: string,
  ): Promise<{ total: number; reachable: number }>
  /**
   * Recipients that are due, the longest first; none unless the campaign runs, and of its rest none before its test is settled.
   * Others may read the same: `pass` says to whom something may be handed over.
   * @param after whom the caller read last; null: from the beginning
   */
  next(campaignId: string, most: number, after: Pick<DueRecipient, 'due' | 'contactId'> | null): Promise<DueRecipient[]>
  /**
   * Notes and counts what came of recipients, and marks those to whom something is handed over next.
   * @returns the ids of `upcoming` that may be handed over: none when the campaign has been stopped, and nobody whom another
   *   sender has marked
   */
  pass(
    campaignId: string,
    outcomes: readonly RecipientOutcome[],
    upcoming: readonly string[],
    leaseSeconds: number,
  ): Promise<string[]>
  /**
   * Notes what a provider tells of messages, and counts it. Nothing goes backwards; what was told before changes nothing.
   * @returns those who turn out to have got nothing
   */
  noteDeliveries(told: readonly ToldDelivery[]): Promise<{ campaignId: string; contactId: string }[]>
  /** Takes from senders that died what they had leased; what they may have sent becomes `uncertain`. @returns how many */
  lapse(campaignId: string, leasedBefore: Date): Promise<number>
}

/** A million rows are written in one statement. */
const LONGEST_FREEZE_MS = 110_000

export function campaignFunctions(call: CallFunction): CampaignFunctions {
  return {
    freeze: async (campaignId, { segments, exclusions, firstDue, localTime, zone }) => {
      const parameters = '$1::uuid, $2::uuid[], $3::uuid[], $4::timestamptz, $5::text::timestamp, $6::text'
      const values = [campaignId, segments, exclusions, firstDue.toISOString(), localTime, zone]
      const [row] = await call<{ total: number; waiting: number }>(
        '*',
        `freeze_campaign(${parameters})`,
        values,
        LONGEST_FREEZE_MS,
      )
      return row ?? { total: 0, waiting: 0 }
    },
    learnSizes: () => learnSizes(call, ['campaign_recipient']),
    count: async (segments, exclusions, channel) => {
      const source = 'count_audience($1::uuid[], $2::uuid[], $3::text)'
      const [row] = await call<{ total: number; reachable: number }>('*', source, [segments, exclusions, channel])
      return row ?? { total: 0, reachable: 0 }
    },
    next: (campaignId, most, after) =>
      call(
        'contact_id::text AS "contactId", address, attempts, variant, due',
        'next_recipients($1::uuid, $2::int, $3::text::timestamptz, $4::uuid)',
        [campaignId, most, after?.due ?? null, after?.contactId ?? null],
      ),
    pass: async (campaignId, outcomes, upcoming, leaseSeconds) => {
      const source = 'pass_recipients($1::uuid, $2::jsonb, $3::uuid[], $4::int) AS id'
      const values = [campaignId, JSON.stringify(outcomes), upcoming, leaseSeconds]
      const rows = await call<{ id: string }>('id::text', source, values)
      return rows.map(({ id }) => id)
    },
    noteDeliveries: (told) =>
      call('campaign_id::text AS "campaignId", contact_id::text AS "contactId"', 'note_deliveries($1::jsonb)', [
        JSON.stringify(told),
      ]),
    lapse: async (campaignId, leasedBefore) => {
      const source = 'lapse_recipients($1::uuid, $2::timestamptz) AS lapsed'
      const [row] = await call<{ lapsed: number }>('lapsed', source, [campaignId, leasedBefore.toISOString()])
      return row?.lapsed ?? 0
    },
  }
}
