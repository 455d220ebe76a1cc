import { AppError } from '@/lib/kernel'

export type FetchFailureKind =
  | 'bad_url'
  | 'blocked_address'
  | 'dns'
  | 'network'
  | 'redirect_blocked'
  | 'status'
  | 'timeout'
  | 'too_large'
  | 'wrong_type'

const SENTENCES: Readonly<Record<FetchFailureKind, string>> = {
  bad_url: 'This is not a web address that can be fetched.',
  blocked_address: 'This address points into a private network.',
  dns: 'This host name does not exist.',
  network: 'The website did not answer.',
  redirect_blocked: 'The page forwards to an address that may not be fetched.',
  status: 'The website answered with an error.',
  timeout: 'The website took too long to answer.',
  too_large: 'The page is too large.',
  wrong_type: 'This address is not a readable page.',
}

/** Why an address could not be fetched; `userMessage` is for the page list. */
export class FetchFailure extends AppError {
  readonly kind: FetchFailureKind
  readonly httpStatus: number | null

  constructor(kind: FetchFailureKind, detail: string, httpStatus: number | null = null) {
    const sentence = httpStatus ? `The website answered with error ${httpStatus}.` : SENTENCES[kind]
    super('provider_failed', `fetch: ${kind}: ${detail}`, { userMessage: sentence })
    this.name = 'FetchFailure'
    this.kind = kind
    this.httpStatus = httpStatus
  }
}
