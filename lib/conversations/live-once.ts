import { processWide } from '@/lib/kernel'

const KEEP_MS = 2_000
const loads = processWide('liveLoads', () => new Map<string, Promise<unknown>>())

/** Many streams hear the same event; what it is about is read once for all of them. */
export function loadOnce<T>(key: string, load: () => Promise<T>): Promise<T> {
  const known = loads.get(key) as Promise<T> | undefined
  if (known) return known
  const loading = load()
  loads.set(key, loading)
  const forget = () => {
    setTimeout(() => loads.delete(key), KEEP_MS).unref()
  }
  loading.then(forget, forget)
  return loading
}
