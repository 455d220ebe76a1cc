import { element, icon } from './elements'
import type { Settings } from './settings'

const BUBBLE =
  'M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719'

export type Launcher = { button: HTMLButtonElement; show(isOpen: boolean, unread: number): void }

function face(iconUrl: string | null): Element {
  const bubble = icon('talk', BUBBLE)
  if (!iconUrl) return bubble
  const picture = element('img', { src: iconUrl, alt: '' })
  // The page's own rules may forbid our pictures.
  picture.onerror = () => picture.replaceWith(bubble)
  return picture
}

export function createLauncher(settings: Settings): Launcher {
  const badge = element('span', { class: 'badge', 'aria-hidden': 'true' })
  const attributes = { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' }
  const button = element('button', attributes, face(settings.iconUrl), icon('down', 'm6 9 6 6 6-6'), badge)
  const show = (isOpen: boolean, unread: number) => {
    badge.textContent = unread > 0 ? (unread > 9 ? '9+' : String(unread)) : ''
    button.setAttribute('aria-expanded', String(isOpen))
    button.setAttribute('aria-label', unread > 0 && !isOpen ? `${settings.label} (${unread})` : settings.label)
  }
  show(false, 0)
  return { button, show }
}
