export { FetchFailure, type FetchFailureKind } from './fetch-failure'
export { guardedFetch, safeFetch } from './fetcher'
export type { FetchedDocument, FetchOptions, SafeFetch } from './safe-fetch'
