import { compose, envelopeOf, type OutgoingEmail } from './compose'
import { type MailServer, MailSession } from './mail-session'
import { type Delivery, greetingOf, serverOf } from './send-email'
import { sign } from './sign'

/** Sends many messages through a few sessions that stay open. */
export type Mailer = {
  /** @throws EmailFailure */
  send(email: OutgoingEmail): Promise<{ response: string }>
  /** Messages that can be under way at once. */
  readonly width: number
  /** Leaves; what is under way ends first. */
  close(): void
}

/** Servers end sessions that carry much more. */
const MOST_OF_A_SESSION = 100

type Kept = { session: MailSession; carried: number }

export function openMailer(delivery: Delivery, width = 5): Mailer {
  const idle: Kept[] = []
  let isClosed = false
  let reached: Promise<MailServer> | null = null

  const server = async (from: string): Promise<MailServer> => {
    reached ??= serverOf(delivery)
    try {
      return { name: greetingOf(from), ...(await reached) }
    } catch (error) {
      reached = null
      throw error
    }
  }
  const session = async (from: string): Promise<Kept> => {
    for (let kept = idle.pop(); kept; kept = idle.pop()) if (kept.session.isUsable) return kept
    return { session: await MailSession.open(await server(from)), carried: 0 }
  }
  const giveBack = (kept: Kept): void => {
    if (!kept.session.isUsable) return
    if (isClosed || kept.carried >= MOST_OF_A_SESSION) kept.session.close()
    else idle.push(kept)
  }

  return {
    width,
    send: async (email) => {
      const composed = await compose(email)
      const message = delivery.signature ? await sign(composed, delivery.signature) : composed
      const kept = await session(email.from.address)
      kept.carried += 1
      try {
        return await kept.session.deliver(envelopeOf(email), message)
      } finally {
        giveBack(kept)
      }
    },
    close: () => {
      isClosed = true
      for (const kept of idle.splice(0)) kept.session.close()
    },
  }
}
