import { FetchFailure } from './fetch-failure'

/** One signal out of three: the caller's, the total time and the longest silence. */
export function deadline(options: { timeoutMs: number; idleMs: number; signal?: AbortSignal | undefined }) {
  const controller = new AbortController()
  const stop = (what: string) => controller.abort(new FetchFailure('timeout', what))
  const total = setTimeout(() => stop(`not done after ${options.timeoutMs} ms`), options.timeoutMs)
  const idle = setTimeout(() => stop(`silent for ${options.idleMs} ms`), options.idleMs)
  const aborted = () => controller.abort(options.signal?.reason)
  if (options.signal?.aborted) aborted()
  options.signal?.addEventListener('abort', aborted, { once: true })
  return {
    signal: controller.signal,
    heard: () => {
      idle.refresh()
    },
    clear: () => {
      clearTimeout(total)
      clearTimeout(idle)
      options.signal?.removeEventListener('abort', aborted)
    },
  }
}
