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
  status: 'accepted' | 'sent' | 'delivered' | 'read' | 'failed'
  /** How the product hears of it, and with what it is signed. */
  told: { url: string; secret: string; account: string }
  at: string
}

const MOST = 20_000

/** Messages of all phones, the latest kept, in memory. */
export class PhoneStore {
  #messages: PhoneMessage[] = []

  add(message: PhoneMessage): void {
    this.#messages.push(message)
    if (this.#messages.length > MOST) this.#messages = this.#messages.slice(-MOST / 2)
  }

  get(id: string): PhoneMessage | undefined {
    return this.#messages.find((message) => message.id === id)
  }

  /** Latest first. @param phone its last digits are enough */
  list(phone = ''): PhoneMessage[] {
    const digits = phone.replace(/\D/g, '')
    return this.#messages.filter((one) => one.phone.replace(/\D/g, '').endsWith(digits)).reverse()
  }
}
