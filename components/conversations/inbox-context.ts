'use client'

import { createContext, use } from 'react'
import type { MemberRef } from '@/lib/conversations/schema'
import type { InboxHandle } from './use-inbox'
import type { InboxActions } from './use-inbox-actions'

export type InboxContextValue = InboxHandle & {
  actions: InboxActions
  me: MemberRef
  canWrite: boolean
  canSeeContacts: boolean
  canShareViews: boolean
  canTestAgents: boolean
}

export const InboxContext = createContext<InboxContextValue | null>(null)

/** @throws outside the inbox */
export function useInboxContext(): InboxContextValue {
  const value = use(InboxContext)
  if (!value) throw new Error('this component belongs inside the inbox')
  return value
}
