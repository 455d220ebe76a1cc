import { type ApiChannel, createApiChannel } from '@/lib/providers/api-channel'
import type { Connection } from './connection'

/** A company's own program behind a connection. */
export const apiChannelOf = ({ baseUrl, isLocal, token }: Connection): ApiChannel =>
  createApiChannel({ url: baseUrl ?? '', isLocal, secret: token })
