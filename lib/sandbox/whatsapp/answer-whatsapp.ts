import type { Exchange } from '../http/exchange'
import type { Faults } from '../phone/faults'
import type { PhoneStore } from '../phone/phone-store'
import { graphError, type WhatsAppRoute } from './call'
import { messagesRoute } from './messages'
import { numbersRoute } from './numbers'
import type { Subscriptions } from './subscriptions'

/** Each part of the API, asked in this order. */
const ROUTES: readonly WhatsAppRoute[] = [messagesRoute, numbersRoute]

const PATH = /^\/v\d{1,3}\.\d{1,2}\/(.+)$/

/** Meta's Cloud API: any account, any token but `wrong`. False when the path is none of its. */
export async function answerWhatsApp(
  exchange: Exchange,
  phones: PhoneStore,
  faults: Faults,
  subscriptions: Subscriptions,
): Promise<boolean> {
  const [, below] = PATH.exec(exchange.path) ?? []
  if (!below) return false
  const [, token = ''] = /^Bearer (.+)$/.exec(exchange.request.headers.authorization ?? '') ?? []
  if (token === '' || token === 'wrong') {
    graphError(exchange, 401, 190, 'Invalid OAuth access token')
    return true
  }
  const call = { exchange, path: below.split('/').map(decodeURIComponent), token, phones, faults, subscriptions }
  for (const route of ROUTES) if (await route(call)) return true
  graphError(exchange, 404, 2500, 'Unknown path components')
  return true
}
