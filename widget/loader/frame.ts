import { envelope, type HostMessage, opened, type PanelMessage } from '../protocol'
import { element, icon } from './elements'
import type { Settings } from './settings'

const RETRY_AFTER_MS = 15_000
const TURN = ['M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8', 'M21 3v5h-5']

export type Frame = {
  box: HTMLElement
  load(theme: string): void
  post(message: HostMessage): void
  focus(): void
}

/** The panel's iframe, made on first need. Speaks with the company's origin and nobody else. */
export function createFrame(settings: Settings, onMessage: (message: PanelMessage) => void): Frame {
  const retry = element(
    'button',
    { class: 'retry', type: 'button', 'aria-label': `${settings.label} ↻` },
    icon('', ...TURN),
  )
  const box = element('div', { class: 'frame', role: 'dialog', 'aria-label': settings.title }, retry)
  let iframe: HTMLIFrameElement | null = null
  let timer = 0

  const waitForPanel = () => {
    retry.disabled = true
    timer = window.setTimeout(() => {
      retry.disabled = false
    }, RETRY_AFTER_MS)
  }
  retry.onclick = () => {
    waitForPanel()
    if (iframe) iframe.src = String(iframe.src)
  }
  addEventListener('message', (event) => {
    if (!iframe || event.origin !== settings.origin || event.source !== iframe.contentWindow) return
    const message = opened<PanelMessage>(event.data)
    if (!message) return
    if (message.type === 'ready') {
      clearTimeout(timer)
      box.classList.add('ready')
    }
    onMessage(message)
  })
  return {
    box,
    load(theme) {
      if (iframe) return
      const about = new URLSearchParams({ host: location.origin, theme })
      iframe = element('iframe', {
        title: settings.label,
        allow: 'clipboard-write',
        src: `${settings.origin}/widget/panel#${about}`,
      })
      waitForPanel()
      box.append(iframe)
    },
    post: (message) => iframe?.contentWindow?.postMessage(envelope(message), settings.origin),
    focus: () => iframe?.focus(),
  }
}
