import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Chat } from '../chat/create-chat'
import type { ChatState } from '../chat/state'

export type Surroundings = {
  chat: Chat
  /** Puts the panel away; null where it is a page of its own. */
  close: (() => void) | null
}

const Context = createContext<Surroundings | null>(null)

export const SurroundingsProvider = Context.Provider

export function useSurroundings(): Surroundings {
  const value = useContext(Context)
  if (!value) throw new Error('the panel renders inside its provider')
  return value
}

export function useChatState(): ChatState {
  const { chat } = useSurroundings()
  const [state, setState] = useState(chat.state.get())
  useEffect(() => {
    setState(chat.state.get())
    return chat.state.subscribe(() => setState(chat.state.get()))
  }, [chat])
  return state
}
