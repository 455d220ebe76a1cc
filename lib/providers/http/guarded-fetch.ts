import { type RequestInit, fetch as undiciFetch } from 'undici'
import { loopbackAgent, publicAgent } from './agent'
import { checkedUrl, isAllowedOrigin } from './origin-rules'

/**
 * `fetch` for addresses that a company typed (its own AI endpoint): the same address rules as `safeFetch`, no redirects.
 * @throws FetchFailure
 */
export const guardedFetch: typeof globalThis.fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : input.toString()
  const url = checkedUrl(address)
  const response = await undiciFetch(url, {
    ...(init as RequestInit | undefined),
    redirect: 'error',
    dispatcher: isAllowedOrigin(url) ? loopbackAgent() : publicAgent(),
  })
  return response as unknown as Response
}
