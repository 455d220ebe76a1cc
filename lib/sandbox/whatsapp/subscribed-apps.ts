import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { askProduct } from '../phone/ask-product'
import { graphError, jsonOf, type WhatsAppRoute } from './call'

const given = z.object({
  override_callback_uri: z.url().optional(),
  verify_token: z.string().optional(),
})

/** Meta asks an address first whether it knows the token, and believes none that does not say the challenge back. */
async function isProven(url: string, token: string): Promise<boolean> {
  const challenge = randomBytes(8).toString('hex')
  const asked = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': challenge })
  const answer = await askProduct(`${url}?${asked}`).catch(() => null)
  return answer?.status === 200 && answer.body === challenge
}

/** `POST /<account>/subscribed_apps`: the account's news are told at an address from now on. */
export const subscribedAppsRoute: WhatsAppRoute = async ({ exchange, path, token, subscriptions }) => {
  const [account = '', edge] = path
  if (exchange.method !== 'POST' || edge !== 'subscribed_apps') return false
  const { override_callback_uri: url, verify_token = '' } = given.safeParse(await jsonOf(exchange)).data ?? {}
  if (!url) graphError(exchange, 400, 100, 'Invalid parameter', 'override_callback_uri is missing')
  else if (!(await isProven(url, verify_token))) {
    graphError(exchange, 400, 2200, 'Callback verification failed', 'The address did not say the challenge back')
  } else {
    subscriptions.set(token, account, url)
    exchange.json(200, { success: true })
  }
  return true
}
