import type { Identity, PanelMessage, Theme } from '../protocol'
import { element } from './elements'
import { createFrame } from './frame'
import { createLauncher } from './launcher'
import { rememberOpen, wasOpen, wasUsed } from './memory'
import { followPhone } from './phone'
import type { Settings } from './settings'
import { applyStyles } from './styles'
import { followTheme } from './theme'

export type WidgetEvent = 'ready' | 'open' | 'close' | 'unread'
type Listener = (detail?: number) => void

/** `window.ChatWidget`. */
export type WidgetApi = {
  open(): void
  close(): void
  toggle(): void
  identify(identity: Identity): void
  /** Returns a function that ends the subscription. */
  on(event: WidgetEvent, listener: Listener): () => void
}

export function createWidget(settings: Settings): WidgetApi & { mount(): void } {
  const listeners: [WidgetEvent, Listener][] = []
  let theme: Theme = 'light'
  let isOpen = false
  let isReady = false
  let isMounted = false
  let isFocusWanted = false
  let unread = 0
  let identity: Identity | undefined
  let returnFocusTo: HTMLElement | null = null

  const emit = (event: WidgetEvent, detail?: number) => {
    for (const [name, listener] of [...listeners]) if (name === event) listener(detail)
  }
  const frame = createFrame(settings, receive)
  const launcher = createLauncher(settings)
  const words = element('button', {
    class: 'bubble',
    type: 'button',
    tabindex: '-1',
    'aria-hidden': 'true',
    dir: 'auto',
  })
  // Who has used the chat knows where it is.
  words.textContent = wasUsed() ? '' : settings.bubble
  const container = element('div', { class: settings.isLeft ? 'left' : '' }, frame.box, words, launcher.button)
  const fitPhone = followPhone(container)
  container.classList.toggle('bare', !settings.hasLauncher)
  container.style.setProperty('--bg', settings.background)
  container.style.setProperty('--fg', settings.foreground)
  container.style.setProperty('--radius', settings.radius)

  function receive(message: PanelMessage): void {
    if (message.type === 'ready') {
      isReady = true
      frame.post({ type: 'theme', theme })
      if (identity) frame.post({ type: 'identify', identity })
      if (isOpen) tellOpen()
      emit('ready')
    } else if (message.type === 'unread') {
      unread = message.count
      launcher.show(isOpen, unread)
      emit('unread', unread)
    } else if (message.type === 'close') setOpen(false)
  }

  function tellOpen(): void {
    if (isFocusWanted) frame.focus()
    frame.post({ type: 'open', pageUrl: location.href, isFocusWanted })
  }

  function setOpen(next: boolean, takesFocus = true): void {
    if (next === isOpen) return
    isOpen = next
    isFocusWanted = takesFocus
    if (!isMounted) return
    show()
    emit(isOpen ? 'open' : 'close')
  }

  function show(): void {
    rememberOpen(isOpen)
    container.classList.toggle('open', isOpen)
    launcher.show(isOpen, unread)
    fitPhone(isOpen)
    if (isOpen) {
      const active = document.activeElement
      returnFocusTo = active instanceof HTMLElement && active !== document.body ? active : null
      frame.load(theme)
      if (isReady) tellOpen()
    } else {
      frame.post({ type: 'hidden' })
      const host = (container.getRootNode() as ShadowRoot).host
      if (returnFocusTo?.isConnected && returnFocusTo !== host) returnFocusTo.focus()
      else launcher.button.focus()
    }
  }

  function mount(): void {
    const host = element('chat-widget' as 'div')
    const root = host.attachShadow({ mode: 'open' })
    applyStyles(root, settings.nonce)
    root.append(container)
    launcher.button.onclick = () => setOpen(!isOpen)
    words.onclick = () => setOpen(true)
    launcher.button.onpointerenter = () => frame.load(theme)
    launcher.button.onfocus = () => frame.load(theme)
    container.onkeydown = (event) => {
      if (event.key === 'Escape') setOpen(false)
    }
    followTheme(settings.theme, (next) => {
      theme = next
      container.classList.toggle('dark', theme === 'dark')
      if (isReady) frame.post({ type: 'theme', theme })
    })
    // Beside the body: a transform there would unfix it, and a framework that swaps the body would take it along.
    document.documentElement.append(host)
    isMounted = true
    if (isOpen) show()
    else if (wasOpen() && innerWidth > 480) setOpen(true, false)
    if (wasUsed()) prefetchWhenIdle(() => frame.load(theme))
  }

  return {
    mount,
    open: () => setOpen(true),
    close: () => setOpen(false),
    toggle: () => setOpen(!isOpen),
    identify({ name, email }) {
      identity = { ...(name ? { name: String(name) } : {}), ...(email ? { email: String(email) } : {}) }
      if (isReady) frame.post({ type: 'identify', identity })
    },
    on(event, listener) {
      const entry: [WidgetEvent, Listener] = [event, listener]
      listeners.push(entry)
      return () => {
        const at = listeners.indexOf(entry)
        if (at >= 0) listeners.splice(at, 1)
      }
    },
  }
}

/** Unread replies show without a click, but only when the page itself is done, and nobody counts the bytes. */
function prefetchWhenIdle(load: () => void): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (connection?.saveData) return
  const whenIdle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 8000 })
    else setTimeout(load, 2000)
  }
  if (document.readyState === 'complete') whenIdle()
  else addEventListener('load', whenIdle)
}
