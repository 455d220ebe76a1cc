import { type ApiChannel, type ApiChannelAccount, createApiChannel, openApiFile } from '@/lib/providers/api-channel'
import type { Connection } from './connection'

const accountOf = ({ baseUrl, isLocal, token }: Connection): ApiChannelAccount => ({
  url: baseUrl ?? '',
  isLocal,
  secret: token,
})

/** A company's own program behind a connection. */
export const apiChannelOf = (connection: Connection): ApiChannel => createApiChannel(accountOf(connection))

/** A file that it hands out. @throws MessageFailure */
export const fileOfApi = (connection: Connection, url: string, id: string) =>
  openApiFile(accountOf(connection), url, id)
