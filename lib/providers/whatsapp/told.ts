import type { FailureAbout, MessageReason } from '@/lib/providers/messages/schema'

/** Whom something is about at Meta: the business account, and the number where it is of one. */
type Place = { accountId: string; numberId: string | null }

/** Who is on the other side. */
export type Person = {
  /** E.164; null for somebody with a user name whom no number is known of. */
  phone: string | null
  /** Meta's id of the person for this business. */
  userId: string | null
}

/** A file of a message, which Meta hands out for some days. */
export type ToldMedia = {
  id: string
  kind: 'image' | 'audio' | 'voice' | 'video' | 'document' | 'sticker'
  name: string
}

/** What a message is beside words; `to` is Meta's id of the message that it is about. */
export type ToldPart =
  | {
      kind: 'location'
      name: string | null
      address: string | null
      latitude: number | null
      longitude: number | null
    }
  | { kind: 'people'; people: { name: string; phones: string[]; emails: string[] }[] }
  | { kind: 'reaction'; emoji: string | null; to: string | null }
  | { kind: 'edited' | 'deleted'; to: string | null }
  | { kind: 'unknown'; type: string }

/** What a message's status says. */
export type ToldStatus = {
  kind: 'status'
  id: string
  /** The token that the message carried. */
  about: string | null
  status: 'sent' | 'delivered' | 'read' | 'failed'
  reason: string | null
  loses: 'bounced' | 'unsubscribed' | null
  /** Who is to blame for a failure, and why. */
  blames: FailureAbout | null
  cause: MessageReason | null
}

/** Something that WhatsApp tells. Moments are ISO; `raw` is what it said, with all that we do not understand. */
export type WhatsAppTold = Place & { at: string; raw: unknown } & (
    | ToldStatus
    | (Person & {
        kind: 'message'
        id: string
        type: string
        name: string | null
        /** What can be read, or read out; empty where there are no words. */
        text: string
        media: ToldMedia | null
        part: ToldPart | null
        /** The id of the answer that was tapped, as we gave it. */
        choice: string | null
      })
    | (Person & { kind: 'wish'; wish: 'stop' | 'start' })
    | (Person & { kind: 'user-id'; before: string })
    /** Of a template, the number, the account, or of something new. `id` is the same for the same news. */
    | { kind: 'news'; id: string; field: string }
  )
