import { fetch as clientFetch, type RequestInfo, type RequestInit } from 'undici'
import { env, processWide } from '@/lib/kernel'
import { toFetchFailure } from './fetch-failure'
import { guardedAgent } from './guarded-agent'
import { checkedUrl, type FetchPolicy, installationPolicy } from './policy'
import { createSafeFetch, type SafeFetch } from './safe-fetch'

type PlatformFetch = typeof globalThis.fetch

/** Undici's fetch is the one that Node itself exposes; only the declared types come from different packages. */
const asPlatformFetch = (fetch: (input: RequestInfo, init?: RequestInit) => Promise<unknown>): PlatformFetch =>
  fetch as PlatformFetch

const addressOf = (input: RequestInfo): string =>
  typeof input === 'object' && 'method' in input ? input.url : String(input)

export type Fetcher = { safeFetch: SafeFetch; guardedFetch: PlatformFetch; close: () => Promise<void> }

export function createFetcher(policy: FetchPolicy): Fetcher {
  const agent = guardedAgent(policy)
  const guarded = async (input: RequestInfo, init?: RequestInit): Promise<unknown> => {
    checkedUrl(addressOf(input), policy)
    try {
      return await clientFetch(input, { ...init, dispatcher: agent, redirect: 'error' })
    } catch (error) {
      if (init?.signal?.aborted) throw error
      throw toFetchFailure(error)
    }
  }
  return {
    safeFetch: createSafeFetch(policy, agent),
    guardedFetch: asPlatformFetch(guarded),
    close: () => agent.destroy(),
  }
}

/** One agent a process and list of allowed origins. */
const installed = (): Fetcher =>
  processWide(`http.fetcher:${env().CRAWLER_ALLOWED_ORIGINS}`, () => createFetcher(installationPolicy()))

/**
 * Fetches a document that a person or a page named. Only http(s), only public addresses (checked when connecting) or
 * `CRAWLER_ALLOWED_ORIGINS`, redirects followed by hand and checked alike, bounded in time and size.
 * @throws FetchFailure, also for an HTTP error; the caller's reason when `signal` aborts
 */
export const safeFetch: SafeFetch = (address, options) => installed().safeFetch(address, options)

/**
 * `fetch` for libraries, with the same addresses refused and no redirect followed. Sets no limit of time or size.
 * @throws FetchFailure
 */
export const guardedFetch: PlatformFetch = (input, init) => installed().guardedFetch(input, init)
