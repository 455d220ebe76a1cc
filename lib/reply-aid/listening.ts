import { AsyncLocalStorage } from 'node:async_hooks'

/** Who reads along: gets the words so far, and may call it off. */
export type Listener = { signal: AbortSignal; onText: (text: string) => void }

const listeners = new AsyncLocalStorage<Listener>()

/** Whoever reads along with what is asked now. */
export const listener = (): Listener | undefined => listeners.getStore()

export const whileListening = <Result>(of: Listener, work: () => Promise<Result>): Promise<Result> =>
  listeners.run(of, work)
