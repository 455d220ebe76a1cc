/** @jsxImportSource preact */
import { render } from 'preact'
import { createChat } from './chat/create-chat'
import { unreadCount } from './chat/state'
import type { ChatConfig } from './contract'
import { connectHost } from './host'
import { readConfig } from './read-config'
import { SurroundingsProvider } from './view/chat-context'
import { Panel } from './view/panel'
import './styles/panel.css'

/** A phone's keyboard must not jump up by itself: there the title takes the focus. */
function takeFocus(): void {
  const wanted = matchMedia('(pointer:coarse)').matches ? 'title' : 'composer'
  document.getElementById(wanted)?.focus()
}

function start(config: ChatConfig, root: HTMLElement): void {
  const chat = createChat(config)
  const host = connectHost((message) => {
    if (message.type === 'theme') document.documentElement.classList.toggle('dark', message.theme === 'dark')
    else if (message.type === 'identify') chat.identify(message.identity)
    else if (message.type === 'hidden') chat.setOpen(false)
    else if (message.type === 'open') {
      chat.setOpen(true, message.pageUrl)
      if (message.isFocusWanted) takeFocus()
    }
  })
  let unread = 0
  chat.state.subscribe(() => {
    const state = chat.state.get()
    const count = state.isOpen ? 0 : unreadCount(state)
    if (count !== unread) host.post({ type: 'unread', count })
    unread = count
  })
  chat.setOpen(!host.isEmbedded)
  chat.start()
  const close = host.isEmbedded ? () => host.post({ type: 'close' }) : null
  render(
    <SurroundingsProvider value={{ chat, close }}>
      <Panel />
    </SurroundingsProvider>,
    root,
  )
  host.post({ type: 'ready' })
}

const root = document.getElementById('panel')
if (root) start(readConfig(), root)
