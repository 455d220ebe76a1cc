import { element, icon } from './elements'
import type { Settings } from './settings'

export type Launcher = { button: HTMLButtonElement; show(isOpen: boolean, unread: number): void }

function face({ icon: drawn, iconUrl }: Settings): Element {
  const bubble = icon(drawn.isFilled ? 'talk full' : 'talk', ...drawn.paths)
  if (!iconUrl) return bubble
  const picture = element('img', { src: iconUrl, alt: '' })
  // The page's own rules may forbid our pictures.
  picture.onerror = () => picture.replaceWith(bubble)
  return picture
}

export function createLauncher(settings: Settings): Launcher {
  const badge = element('span', { class: 'badge', 'aria-hidden': 'true' })
  const attributes = { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' }
  const button = element('button', attributes, face(settings), icon('down', 'm6 9 6 6 6-6'), badge)
  const show = (isOpen: boolean, unread: number) => {
    badge.textContent = unread > 0 ? (unread > 9 ? '9+' : String(unread)) : ''
    button.setAttribute('aria-expanded', String(isOpen))
    button.setAttribute('aria-label', unread > 0 && !isOpen ? `${settings.label} (${unread})` : settings.label)
  }
  show(false, 0)
  return { button, show }
}
