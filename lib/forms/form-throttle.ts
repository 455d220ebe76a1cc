import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { processWide, rateLimited } from '@/lib/kernel'

/** What strangers may do with a company's forms. Counted in each process's own memory: a flood costs the database nothing. */
const RULES = {
  submitFromAddress: { points: 30, duration: 600 },
  lookFromAddress: { points: 600, duration: 60 },
} as const

const limiters = processWide('formThrottle', () => ({
  submitFromAddress: new RateLimiterMemory({ keyPrefix: 'formSubmit', ...RULES.submitFromAddress }),
  lookFromAddress: new RateLimiterMemory({ keyPrefix: 'formLook', ...RULES.lookFromAddress }),
}))

/** @throws rate_limited with the seconds to wait */
export async function throttleForms(rule: keyof typeof RULES, key: string): Promise<void> {
  try {
    await limiters[rule].consume(key)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw rateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
  }
}
