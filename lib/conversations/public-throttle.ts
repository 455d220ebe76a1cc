import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { processWide, rateLimited } from '@/lib/kernel'

/**
 * What strangers may do on a company's chat. Counted in each process's own memory, so that a flood costs the database
 * nothing.
 */
const RULES = {
  startFromAddress: { points: 120, duration: 600 },
  writeFromAddress: { points: 600, duration: 60 },
  writeInConversation: { points: 90, duration: 60 },
  lookFromAddress: { points: 1_200, duration: 60 },
} as const

const limiters = processWide('chatThrottle', () => ({
  startFromAddress: new RateLimiterMemory({ keyPrefix: 'startFromAddress', ...RULES.startFromAddress }),
  writeFromAddress: new RateLimiterMemory({ keyPrefix: 'writeFromAddress', ...RULES.writeFromAddress }),
  writeInConversation: new RateLimiterMemory({ keyPrefix: 'writeInConversation', ...RULES.writeInConversation }),
  lookFromAddress: new RateLimiterMemory({ keyPrefix: 'lookFromAddress', ...RULES.lookFromAddress }),
}))

/** @throws rate_limited with the seconds to wait */
export async function throttleChat(rule: keyof typeof RULES, key: string): Promise<void> {
  try {
    await limiters[rule].consume(key)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw rateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
  }
}
