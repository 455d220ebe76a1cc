/** What the server writes into the loader where it serves it; see `loaderScript`. */
export type LoaderConfig = {
  /** Origin of the company's host, used where the script cannot tell its own address. */
  origin: string
  companyName: string
  colors: { primary: string; onPrimary: string }
  position: 'left' | 'right'
  /** Spoken name of the launcher, such as "Chat with TechFlow". */
  label: string
  shape: 'circle' | 'rounded' | 'square'
  /** Outlines on a 24 px grid. */
  icon: { paths: readonly string[]; isFilled: boolean }
  /** Picture on the launcher instead of the drawn icon. */
  iconUrl: string | null
  /** A few words beside the launcher while nobody has opened the chat. */
  bubble: string | null
}

export type Theme = 'light' | 'dark'
export type Identity = { name?: string; email?: string }

/** From the embedding page to the panel. */
export type HostMessage =
  | { type: 'theme'; theme: Theme }
  | { type: 'open'; pageUrl: string; isFocusWanted: boolean }
  | { type: 'hidden' }
  | { type: 'identify'; identity: Identity }

/** From the panel to the embedding page. It never carries a word of the conversation: that page is a stranger. */
export type PanelMessage = { type: 'ready' } | { type: 'close' } | { type: 'unread'; count: number }

/** Tells these messages from the many others on a page. */
export const CHANNEL = 'chat-widget'

export const envelope = <M extends HostMessage | PanelMessage>(message: M) => ({ channel: CHANNEL, ...message })

/** The message in `data`, when it is one of ours. The sender's origin is the caller's to check, before. */
export function opened<M extends HostMessage | PanelMessage>(data: unknown): M | null {
  const isOurs = typeof data === 'object' && data !== null && 'channel' in data && data.channel === CHANNEL
  // Both ends are built together, and each handler ignores a type that it does not know.
  return isOurs ? (data as unknown as M) : null
}
