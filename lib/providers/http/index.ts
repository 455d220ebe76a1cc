export { isPublicAddress } from './address'
export { FetchFailure, type FetchFailureKind, isFetchFailure } from './fetch-failure'
export { guardedFetch, safeFetch } from './fetcher'
export type { FetchedDocument, FetchOptions, SafeFetch } from './safe-fetch'
