import { MediaStore } from './media-store'

export type MediaKind = 'image' | 'audio' | 'video' | 'document' | 'sticker'

/** An answer that can be tapped: a button below the message, or a row of its list. */
export type PhoneChoice = { id: string; title: string; description?: string; kind: 'button_reply' | 'list_reply' }

/** A message that reached a phone, or left it. */
export type PhoneMessage = {
  id: string
  channel: 'sms' | 'whatsapp'
  /** `out`: from the product to the phone; `in`: written on the phone. */
  direction: 'out' | 'in'
  /** The company's side: its number. */
  company: string
  /** The phone's number. */
  phone: string
  text: string
  /** A file that came with it (`MediaStore`), or that is shown in place of words. */
  media?: { id: string; kind: MediaKind; name: string }
  choices?: PhoneChoice[]
  status: 'accepted' | 'sent' | 'delivered' | 'read' | 'failed'
  /** How the product hears of it, and with what it is signed; a text message by Twilio's protocol, unless another is named. */
  told: { url: string; secret: string; account: string; speaks?: 'vonage' }
  at: string
}

const MOST = 20_000

/** Messages of all phones, the latest kept, in memory. */
export class PhoneStore {
  readonly media = new MediaStore()

  #messages: PhoneMessage[] = []

  /** Who has turned marketing off in their app, by account. */
  #refusing = new Set<string>()

  add(message: PhoneMessage): void {
    this.#messages.push(message)
    if (this.#messages.length > MOST) this.#messages = this.#messages.slice(-MOST / 2)
  }

  get(id: string): PhoneMessage | undefined {
    return this.#messages.find((message) => message.id === id)
  }

  prefer({ phone, told }: PhoneMessage, value: 'stop' | 'resume'): void {
    if (value === 'stop') this.#refusing.add(`${told.account}:${phone}`)
    else this.#refusing.delete(`${told.account}:${phone}`)
  }

  refuses(account: string, phone: string): boolean {
    return this.#refusing.has(`${account}:${phone}`)
  }

  /** Whether somebody has written to a company's number within the last 24 hours. */
  hasWritten(company: string, phone: string): boolean {
    const since = new Date(Date.now() - 86_400_000).toISOString()
    return this.#messages.some(
      (one) => one.direction === 'in' && one.company === company && one.phone === phone && one.at > since,
    )
  }

  /** Latest first. @param phone its last digits are enough */
  list(phone = ''): PhoneMessage[] {
    const digits = phone.replace(/\D/g, '')
    return this.#messages.filter((one) => one.phone.replace(/\D/g, '').endsWith(digits)).reverse()
  }
}
