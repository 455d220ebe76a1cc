import { envelope, type HostMessage, opened, type PanelMessage } from '../protocol'

export type Host = { isEmbedded: boolean; post(message: PanelMessage): void }

/**
 * The page around the panel. The loader names that page's origin in our address; a page that names another one hears
 * nothing, and is not heard.
 */
export function connectHost(onMessage: (message: HostMessage) => void): Host {
  const origin = new URLSearchParams(location.hash.slice(1)).get('host')
  if (window.parent === window || !origin) return { isEmbedded: false, post: () => undefined }
  // A page opened from disk has no origin to name; what we post tells it nothing that it does not know.
  const target = origin === 'null' ? '*' : origin
  addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== window.parent) return
    const message = opened<HostMessage>(event.data)
    if (message) onMessage(message)
  })
  return { isEmbedded: true, post: (message) => window.parent.postMessage(envelope(message), target) }
}
