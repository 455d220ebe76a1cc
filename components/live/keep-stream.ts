/** The server replays the last five minutes: after a longer silence whoever listens asks anew. */
export const REPLAYED_MS = 4 * 60_000
/** A tab that nobody looks at lets go of its connection: browsers allow few of them to one host. */
const HIDDEN_MS = 90_000
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000

type StreamOptions<Events> = {
  /** @param place the id of the last event that was heard; null before the first */
  address: (place: string | null) => string
  /** What is done with each kind of event, out of its JSON. */
  on: { [Name in keyof Events]: (data: Events[Name]) => void }
  /** @param silentMs how long nothing was heard before */
  onOpen?: (silentMs: number) => void
  /** @param failures in a row */
  onTrouble?: (failures: number) => void
}

/**
 * Listens to the server for as long as somebody looks at the page, from where it was: the browser comes back by itself after a
 * cut, and this after an answer that was none, with longer and longer pauses. @returns lets go
 */
export function keepStream<Events>({ address, on, onOpen, onTrouble }: StreamOptions<Events>): () => void {
  let source: EventSource | null = null
  let place: string | null = null
  let heardAt = Date.now()
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let hiding: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    clearTimeout(retry)
    source?.close()
    source = null
  }

  const listen = <Name extends keyof Events & string>(opened: EventSource, name: Name) =>
    opened.addEventListener(name, (event: MessageEvent<string>) => {
      heardAt = Date.now()
      if (event.lastEventId) place = event.lastEventId
      on[name](JSON.parse(event.data) as Events[Name])
    })

  const open = () => {
    close()
    const opened = new EventSource(address(place))
    source = opened
    opened.onopen = () => {
      failures = 0
      onOpen?.(Date.now() - heardAt)
      heardAt = Date.now()
    }
    opened.onerror = () => {
      failures += 1
      onTrouble?.(failures)
      if (opened.readyState !== EventSource.CLOSED) return
      retry = setTimeout(open, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures))
    }
    for (const name of Object.keys(on) as (keyof Events & string)[]) listen(opened, name)
  }

  const onVisibility = () => {
    clearTimeout(hiding)
    if (document.visibilityState === 'hidden') hiding = setTimeout(close, HIDDEN_MS)
    else if (!source) open()
  }

  open()
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    clearTimeout(hiding)
    close()
  }
}
