import { throttle } from '@/lib/team'
import { MAILBOX_PROVIDERS } from './disposable-domains'
import { domainOfEmail } from './sign-up-settings'

const HOUR = 60 * 60

/** @throws rate_limited after too many from one network address, for one e-mail address, or of one company's domain */
export async function takeSignUp(ip: string | null, email: string): Promise<void> {
  await throttle({ name: 'sign-up-address', attempts: 10, windowSeconds: HOUR }).take(ip ?? 'unknown')
  await throttle({ name: 'sign-up-email', attempts: 3, windowSeconds: HOUR }).take(email)
  const domain = domainOfEmail(email)
  if (MAILBOX_PROVIDERS.has(domain)) return
  await throttle({ name: 'sign-up-domain', attempts: 20, windowSeconds: HOUR }).take(domain)
}

/** Tries of links from one network address. */
export const takeConfirmation = (ip: string | null): Promise<void> =>
  throttle({ name: 'sign-up-confirm', attempts: 30, windowSeconds: HOUR }).take(ip ?? 'unknown')
