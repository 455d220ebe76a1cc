import { z } from 'zod'

/** Where an account's news are told, and with what they are signed. */
export type Subscription = { account: string; url: string; secret: string }

const inToken = z.object({ account: z.string(), url: z.string() })

/**
 * The sandbox keeps no accounts. A token `sandbox.<{account, url} in base64url>.<secret>` says itself whose it is, where news go and
 * what signs them; for any other one an address is named first (`subscribed_apps`), and the token itself signs.
 */
export class Subscriptions {
  #byToken = new Map<string, Subscription>()

  /** Numbers that were asked for, by token. */
  #numbers = new Map<string, Set<string>>()

  noteNumber(token: string, numberId: string): void {
    this.#numbers.set(token, (this.#numbers.get(token) ?? new Set()).add(numberId))
  }

  /** Numbers of companies that listen, the latest asked for first: somebody can write to them. */
  listening(): { numberId: string; subscription: Subscription }[] {
    const found = [...this.#numbers].flatMap(([token, numbers]) => {
      const subscription = this.of(token)
      return subscription ? [...numbers].map((numberId) => ({ numberId, subscription })) : []
    })
    return found.reverse()
  }

  numbersOf(token: string): string[] {
    return [...(this.#numbers.get(token) ?? [])]
  }

  set(token: string, account: string, url: string): void {
    this.#byToken.set(token, { account, url, secret: token })
  }

  /** @returns null where nobody listens */
  of(token: string): Subscription | null {
    const [, said = '', secret = ''] = /^sandbox\.([\w-]+)\.(.+)$/.exec(token) ?? []
    if (!said) return this.#byToken.get(token) ?? null
    const place = inToken.safeParse(JSON.parse(Buffer.from(said, 'base64url').toString('utf8')))
    return place.success ? { ...place.data, secret } : null
  }
}
