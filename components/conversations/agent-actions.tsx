'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import type { ActionState, ActionView } from '@/lib/agent-actions/schema'
import type { InboxRow } from '@/lib/conversations/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

const TONES: Record<ActionState, 'neutral' | 'success' | 'warning' | 'danger'> = {
  proposed: 'warning',
  approved: 'neutral',
  running: 'neutral',
  done: 'success',
  failed: 'danger',
  refused: 'neutral',
  expired: 'neutral',
  uncertain: 'danger',
}

/** Tools of the product; others are the company's, under names of their own. */
const NAMED = ['search_knowledge', 'look_up_contact', 'create_lead', 'book_call_back', 'hand_over'] as const

/** What the assistant wants to do and did in a conversation; it is asked for anew whenever the conversation changes. */
export function AgentActions({ conversation }: { conversation: InboxRow }) {
  const t = useTranslations('inbox.actions')
  const [actions, setActions] = useState<ActionView[]>([])
  const { id } = conversation

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed row says that something happened
  useEffect(() => {
    const controller = new AbortController()
    callApi<ActionView[]>('GET', `/conversations/${id}/actions`, undefined, controller.signal)
      // An answer that was broken off while it was read is none.
      .then((found) => !controller.signal.aborted && setActions(found))
      // The thread itself says when the server is away; the cards come with the next change.
      .catch(() => undefined)
    return () => controller.abort()
  }, [id, conversation])

  const waiting = actions.filter(({ state }) => state === 'proposed')
  const others = actions.filter(({ state }) => state !== 'proposed')
  if (actions.length === 0) return null
  const changed = (action: ActionView) =>
    setActions((before) => before.map((each) => (each.id === action.id ? action : each)))
  return (
    <section
      aria-label={t('title')}
      className="max-h-[45dvh] overflow-y-auto border-line border-t bg-surface px-4 py-2 sm:px-6"
    >
      <div className="mx-auto grid max-w-3xl gap-2">
        {waiting.map((action) => (
          <ApprovalCard key={action.id} action={action} onChange={changed} />
        ))}
        {others.length > 0 && (
          <details>
            <summary className="touch-target cursor-pointer text-muted text-xs">
              {t('did', { count: others.length })}
            </summary>
            <ul className="grid gap-2 py-2">
              {others.map((action) => (
                <li key={action.id} className="grid gap-1 rounded-lg border border-line-subtle p-3 text-sm">
                  <ActionHead action={action} />
                  <Parameters parameters={action.parameters} />
                  {(action.error ?? action.result) && (
                    <p dir="auto" className="line-clamp-6 whitespace-pre-wrap break-words text-muted">
                      {action.error ?? action.result}
                    </p>
                  )}
                  {action.decidedBy && (
                    <p className="text-subtle text-xs">{t('decided', { name: action.decidedBy })}</p>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  )
}

function ActionHead({ action }: { action: ActionView }) {
  const t = useTranslations('inbox.actions')
  const named = NAMED.find((name) => name === action.tool)
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="font-medium text-fg">{named ? t(`tools.${named}`) : <bdi>{action.toolName}</bdi>}</span>
      <Badge tone={TONES[action.state]}>{t(`states.${action.state}`)}</Badge>
      <Time value={action.createdAt} className="text-subtle text-xs" />
    </p>
  )
}

function Parameters({ parameters }: { parameters: Record<string, unknown> }) {
  const shown = Object.entries(parameters).filter(([, value]) => value !== null && value !== '')
  if (shown.length === 0) return null
  return (
    <dl className="grid gap-x-3 gap-y-0.5 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
      {shown.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd dir="auto" className="break-words text-fg">
            {typeof value === 'string' ? value : JSON.stringify(value)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type CardProps = { action: ActionView; onChange: (action: ActionView) => void }

/** What the assistant wants to do, exactly as it would be done. */
function ApprovalCard({ action, onChange }: CardProps) {
  const t = useTranslations('inbox.actions')
  const { canWrite, wordsFor } = useInboxContext()
  const [isBusy, setBusy] = useState(false)
  const decide = async (decision: 'approve' | 'refuse') => {
    setBusy(true)
    const { conversationId, id, hash } = action
    try {
      const path = `/conversations/${conversationId}/actions/${id}/decide`
      onChange(await callApi<ActionView>('POST', path, { hash, decision }))
    } catch (error) {
      toast.error(wordsFor(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <article className="grid gap-2 rounded-xl border border-warning/25 bg-warning-soft p-3 text-sm">
      <p className="font-medium text-on-warning-soft">{t('asks', { name: action.agentName })}</p>
      <ActionHead action={action} />
      <Parameters parameters={action.parameters} />
      {action.expiresAt && (
        <p className="text-muted text-xs">
          {t('until')} <Time value={action.expiresAt} format="datetime" />
        </p>
      )}
      {canWrite && (
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" disabled={isBusy} onClick={() => decide('approve')}>
            {t('approve')}
          </Button>
          <Button disabled={isBusy} onClick={() => decide('refuse')}>
            {t('refuse')}
          </Button>
        </div>
      )}
    </article>
  )
}
