/** The public chat's wire shapes, as the conversations room serves them under `/api/chat`. */
export type ChatConfig = {
  companyName: string
  agentName: string
  agentAvatarUrl: string | null
  greeting: string
  suggestions: string[]
  language: string
  /** Whether people are there now. */
  online: boolean
  offlineNotice: string | null
  logoUrl: string | null
  iconUrl: string | null
}

export type Conversation = {
  id: string
  state: 'bot' | 'waiting' | 'human'
  status: 'open' | 'snoozed' | 'closed'
  assignee: { name: string; avatarUrl: string | null } | null
  contact: { name: string | null; email: string | null }
  /** How they were served, asked once it is closed; missing where the server has not looked. */
  survey?: Survey | null
}

export type Survey = {
  question: string
  thanks: string
  score: number | null
  comment: string
  isOpen: boolean
}

export type Source = {
  n: number
  title: string
  url: string | null
  /** Where in a file, counted from 1. */
  place?: { kind: 'page' | 'rows'; from: number; to: number }
}

export type Author = { kind: 'contact' | 'agent' | 'member' | 'system'; name: string; avatarUrl: string | null }

/** `url` opens it for an hour or two; null while it is not there. */
export type MessageFile = {
  id: string
  kind: 'image' | 'audio' | 'voice' | 'video' | 'document' | 'sticker'
  name: string
  url: string | null
}

export type Thumb = 'up' | 'down'

export type Message = {
  id: string
  clientId: string | null
  answerId: string | null
  author: Author
  /** Markdown; plain text where the contact wrote it. */
  body: string
  sources: Source[]
  files?: MessageFile[]
  /** The customer's own, of an assistant's answer. */
  thumb?: Thumb | null
  /** What can be chosen as an answer, in these words. */
  choices?: string[]
  createdAt: string
}

export type LiveEvent =
  | { name: 'message'; data: { message: Message } }
  | { name: 'answer'; data: { answerId: string; text: string } }
  | { name: 'conversation'; data: { conversation: Conversation } }
  | { name: 'typing'; data: { by: 'member' | 'agent'; name: string; typing: boolean } }
  | { name: 'read'; data: { by: 'member'; messageId: string } }

export type Contact = { name?: string; email?: string }
export type Started = { token: string; conversation: Conversation; messages: Message[] }
export type Snapshot = { conversation: Conversation; messages: Message[]; lastEventId: string }

export const LONGEST_MESSAGE = 4000

/** Shape only; whether it exists shows when mail is sent. */
export const EMAIL = /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,8}$/
