'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { toast } from '@/components/ui/toast'
import type { BlockChoice, InboxMessage, InboxRow, Priority, SharedInboxRow } from '@/lib/conversations/schema'
import { callApi, InboxProblem } from './inbox-api'
import { isUnread } from './inbox-rows'
import type { PendingMessage } from './inbox-state'
import type { InboxHandle } from './use-inbox'

/** The row after the one that is open, or before it at the end of the list. */
function neighbour(rows: readonly InboxRow[], id: string): string | null {
  const at = rows.findIndex((row) => row.id === id)
  return rows[at + 1]?.id ?? rows[at - 1]?.id ?? null
}

/** What a member can do to a conversation. Each names the version that the member sees. */
export function useInboxActions({ state, dispatch, go, loadThread, wordsFor, countSoon }: InboxHandle) {
  const t = useTranslations('inbox')

  return useMemo(() => {
    const path = (id: string, rest: string) => `/conversations/${id}/${rest}`

    /** For what two colleagues may do at once: no version is named, so neither is refused. */
    const organise = async (row: InboxRow, method: 'PUT' | 'PATCH', verb: string, input: Record<string, unknown>) => {
      try {
        dispatch({ type: 'row-changed', row: await callApi<SharedInboxRow>(method, path(row.id, verb), input) })
        countSoon()
      } catch (error) {
        toast.error(wordsFor(error))
      }
    }

    const change = async (row: InboxRow, method: 'POST' | 'PUT', verb: string, input: Record<string, unknown> = {}) => {
      try {
        const body = { version: row.version, ...input }
        const changed = await callApi<SharedInboxRow>(method, path(row.id, verb), body)
        dispatch({ type: 'row-changed', row: changed })
        countSoon()
        return true
      } catch (error) {
        toast.error(wordsFor(error))
        if (error instanceof InboxProblem && error.code === 'CONFLICT') void loadThread(row.id)
        return false
      }
    }

    const leave = async (row: InboxRow, done: Promise<boolean>, words: string) => {
      const next = neighbour(state.rows, row.id)
      if (!(await done)) return false
      toast.success(words)
      if (state.place.conversationId === row.id && state.place.status === 'open') go({ conversationId: next })
      return true
    }

    const mark = async (row: InboxRow, verb: 'read' | 'unread', input: Record<string, unknown>) => {
      try {
        const { readAt } = await callApi<{ readAt: string }>('POST', path(row.id, verb), input)
        dispatch({ type: 'read', conversationId: row.id, readAt, canGoBack: verb === 'unread' })
      } catch (error) {
        if (verb === 'unread') toast.error(wordsFor(error))
      }
    }

    const send = async (row: InboxRow, message: PendingMessage) => {
      dispatch({ type: 'sending', conversationId: row.id, message: { ...message, problem: null } })
      const { clientId, body, original } = message
      const fileIds = message.files.map(({ id }) => id)
      try {
        const sent = message.isNote
          ? await callApi<InboxMessage>('POST', path(row.id, 'notes'), { clientId, body })
          : await callApi<InboxMessage>('POST', path(row.id, 'replies'), {
              clientId,
              body,
              fileIds,
              version: row.version,
              ...(original ? { original } : {}),
            })
        dispatch({ type: 'sent', conversationId: row.id, message: sent })
      } catch (error) {
        dispatch({ type: 'sending-failed', conversationId: row.id, clientId, problem: wordsFor(error) })
        if (error instanceof InboxProblem && error.code === 'CONFLICT') void loadThread(row.id)
      }
    }

    return {
      take: (row: InboxRow) => change(row, 'POST', 'take'),
      assign: (row: InboxRow, memberId: string) => change(row, 'PUT', 'assignee', { memberId }),
      assignTeam: (row: InboxRow, teamId: string | null) => change(row, 'PUT', 'team', { teamId }),
      unassign: (row: InboxRow) => change(row, 'POST', 'unassign'),
      returnToAgent: (row: InboxRow) => change(row, 'POST', 'return-to-agent'),
      reopen: (row: InboxRow) => change(row, 'POST', 'reopen'),
      close: (row: InboxRow) => leave(row, change(row, 'POST', 'close'), t('closedToast')),
      snooze: (row: InboxRow, until: Date) =>
        leave(row, change(row, 'POST', 'snooze', { until: until.toISOString() }), t('snoozedToast')),
      markSpam: (row: InboxRow, block: BlockChoice) =>
        leave(row, change(row, 'POST', 'spam', { block }), t('spam.marked')),
      unmarkSpam: (row: InboxRow, unblock: boolean) =>
        leave(row, change(row, 'POST', 'not-spam', { unblock }), t('spam.unmarked')),
      setLabel: (row: InboxRow, labelId: string, isOn: boolean) =>
        organise(row, 'PATCH', 'labels', isOn ? { add: [labelId] } : { remove: [labelId] }),
      setPriority: (row: InboxRow, priority: Priority) => organise(row, 'PUT', 'priority', { priority }),
      markRead: (row: InboxRow, messageId: string) =>
        isUnread(row) ? mark(row, 'read', { messageId }) : Promise.resolve(),
      markUnread: (row: InboxRow) => mark(row, 'unread', {}),
      send,
      showTyping: (row: InboxRow, typing: boolean) =>
        callApi('POST', path(row.id, 'typing'), { typing }).catch((error: unknown) => wordsFor(error)),
    }
  }, [state.rows, state.place, dispatch, go, loadThread, wordsFor, countSoon, t])
}

export type InboxActions = ReturnType<typeof useInboxActions>
