import type { Api } from './api'
import { ApiError } from './api'
import { uuid } from './uuid'

/** The server's bound for one file, and for the files of one message. */
export const LARGEST_FILE = 20 * 1024 * 1024
export const MOST_FILES = 10

type Entry = {
  files: readonly File[]
  /** What the server calls those that it has, for the conversation of `token`. */
  ids: string[]
  token: string | null
  /** Names the words that begin a conversation before its files can be sent. */
  firstId: string
  stop: AbortController
}

/** The files of messages that are not sent yet. They live as long as the page: a file cannot be kept in its storage. */
export function createAttached(api: Api) {
  const entries = new Map<string, Entry>()
  return {
    add(clientId: string, files: readonly File[]): void {
      if (files.length > 0) {
        entries.set(clientId, { files, ids: [], token: null, firstId: uuid(), stop: new AbortController() })
      }
    },
    drop(clientId: string): void {
      entries.get(clientId)?.stop.abort()
      entries.delete(clientId)
    },
    firstIdOf: (clientId: string): string => entries.get(clientId)?.firstId ?? uuid(),
    /** Sends what the server does not have yet. @throws ApiError, also where the files are gone with an earlier page */
    async upload(clientId: string, token: string | null, lost: string, onProgress: (share: number) => void) {
      const entry = entries.get(clientId)
      if (!entry) throw new ApiError(400, 'lost', lost)
      if (entry.token !== token) Object.assign(entry, { token, ids: [] })
      const { files, ids, stop } = entry
      const all = files.reduce((sum, { size }) => sum + size, 0)
      for (const file of files.slice(ids.length)) {
        const before = files.slice(0, ids.length).reduce((sum, { size }) => sum + size, 0)
        const tell = (share: number) => onProgress((before + share * file.size) / all)
        ids.push((await api.upload(file, tell, stop.signal)).id)
      }
      return ids
    },
  }
}

export type Attached = ReturnType<typeof createAttached>
