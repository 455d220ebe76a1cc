'use client'

import { CircleAlert, CircleCheck, CircleMinus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Spinner } from '@/components/ui/spinner'
import type { InboxRow } from '@/lib/conversations/schema'
import type { MacroResult, MacroView } from '@/lib/inbox/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'
import { useKnown } from './use-known'

const ICONS = { done: CircleCheck, failed: CircleAlert, skipped: CircleMinus } as const

/** Chooses a macro, runs it, and shows what became of each of its actions. */
export function MacroDialog({ conversation, onClose }: { conversation: InboxRow; onClose: () => void }) {
  const t = useTranslations('inbox.macros')
  const { wordsFor, loadThread, countSoon } = useInboxContext()
  const { items, problem: listProblem } = useKnown<MacroView>('/macros')
  const [problem, setProblem] = useState<string | null>(null)
  const [running, setRunning] = useState<string | null>(null)
  const [results, setResults] = useState<readonly MacroResult[] | null>(null)

  const run = async (macroId: string) => {
    setRunning(macroId)
    setProblem(null)
    try {
      const { id: conversationId, version } = conversation
      const input = { conversationId, version, runId: crypto.randomUUID() }
      const answer = await callApi<{ results: MacroResult[] }>('POST', `/macros/${macroId}/run`, input)
      setResults(answer.results)
    } catch (error) {
      setProblem(wordsFor(error))
    }
    setRunning(null)
    void loadThread(conversation.id)
    countSoon()
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && running === null && onClose()}>
      <DialogContent
        size="sm"
        title={t('title')}
        footer={
          <Button variant="primary" disabled={running !== null} onClick={onClose}>
            {t('close')}
          </Button>
        }
      >
        <div className="grid gap-3 text-sm">
          {(problem ?? listProblem) !== null && (
            <p role="alert" className="text-danger">
              {problem ?? listProblem}
            </p>
          )}
          {results ? (
            <ol aria-label={t('results')} className="grid gap-2">
              {results.map(({ kind, outcome, message }, at) => {
                const Icon = ICONS[outcome]
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: actions have no id, and their order stays
                  <li key={at} className="flex items-start gap-2">
                    <Icon role="img" aria-label={t(`outcomes.${outcome}`)} className="mt-0.5 size-4 shrink-0" />
                    <span>
                      {t(`kinds.${kind}`)}
                      {message && <span className="block text-danger">{message}</span>}
                    </span>
                  </li>
                )
              })}
            </ol>
          ) : (
            <>
              {items === null && listProblem === null && <Spinner words={t('loading')} />}
              {items?.length === 0 && <p className="text-muted">{t('none')}</p>}
              <ul className="grid gap-1">
                {items?.map(({ id, name, actions }) => (
                  <li key={id}>
                    <Button
                      className="h-auto w-full justify-start py-2 text-start"
                      loading={running === id}
                      disabled={running !== null}
                      onClick={() => void run(id)}
                    >
                      <span className="min-w-0">
                        <span dir="auto" className="block truncate">
                          {name}
                        </span>
                        <span className="block truncate text-muted text-xs">
                          {actions.map(({ kind }) => t(`kinds.${kind}`)).join(' · ')}
                        </span>
                      </span>
                    </Button>
                  </li>
                ))}
              </ul>
              <a
                href="/dashboard/settings/macros"
                className="touch-target justify-self-start text-link text-sm hover:underline"
              >
                {t('manage')}
              </a>
            </>
          )}
        </div>
      </DialogContent>
    </Dialog>
  )
}
