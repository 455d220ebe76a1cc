import { listen } from '@/lib/db'
import { processWide } from '@/lib/kernel'
import { type ShortCache, shortCache } from './short-cache'

const TTL_WITHOUT_NOTIFY_MS = 1_000

type Hearing = { isStarted: boolean; channels: number }

/**
 * A {@link shortCache} of values whose every change is told on channels, in the changing transaction: they are kept for
 * `ttlMs` while all channels are heard, for a second otherwise. A message names the subject that has changed.
 */
export function heardCache<Value>(
  name: string,
  subjectsOf: (value: Value) => readonly string[] | null,
  channels: readonly string[],
  ttlMs: number,
): ShortCache<Value> {
  const hearing = processWide<Hearing>(`${name}Heard`, () => ({ isStarted: false, channels: 0 }))
  const isHeard = () => hearing.channels === channels.length
  const cache = shortCache<Value>(name, subjectsOf, () => (isHeard() ? ttlMs : TTL_WITHOUT_NOTIFY_MS))

  const hear = () => {
    hearing.isStarted = true
    for (const channel of channels) {
      listen(channel, {
        onMessage: (subject) => cache.drop(subject),
        onUp: () => {
          hearing.channels += 1
          cache.clear()
        },
        onDown: () => {
          hearing.channels = 0
        },
      })
    }
  }

  return {
    ...cache,
    read: (key, load) => {
      if (!hearing.isStarted) hear()
      return cache.read(key, load)
    },
  }
}
