'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { RadioGroup } from '@/components/ui/radio-group'
import { Spinner } from '@/components/ui/spinner'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import type {
  ConversationMergePreview,
  ConversationMergeView,
  EarlierConversation,
  InboxRow,
} from '@/lib/conversations/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'

type MergeDialogProps = { conversation: InboxRow; earlier: readonly EarlierConversation[]; onClose: () => void }

/** Lets another conversation of the contact go into this one, after a look at both, and takes one out again. */
export function MergeDialog({ conversation, earlier, onClose }: MergeDialogProps) {
  const t = useTranslations('inbox.merge')
  const inbox = useTranslations('inbox')
  const { wordsFor, loadThread, countSoon } = useInboxContext()
  const [otherId, setOtherId] = useState('')
  const [preview, setPreview] = useState<ConversationMergePreview | null>(null)
  const [merges, setMerges] = useState<readonly ConversationMergeView[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const path = `/conversations/${conversation.id}`

  const attempt = useCallback(
    async (work: () => Promise<void>) => {
      setProblem(null)
      try {
        await work()
        return true
      } catch (error) {
        setProblem(wordsFor(error))
        return false
      }
    },
    [wordsFor],
  )
  useEffect(() => {
    void attempt(async () => {
      const { items } = await callApi<{ items: ConversationMergeView[] }>('GET', `${path}/merges`)
      setMerges(items)
    })
  }, [attempt, path])

  const choose = (id: string) => {
    setOtherId(id)
    setPreview(null)
    void attempt(async () =>
      setPreview(await callApi<ConversationMergePreview>('GET', `${path}/merge-preview`, { otherId: id })),
    )
  }
  const act = async (call: () => Promise<unknown>, words: string) => {
    setBusy(true)
    const isDone = await attempt(async () => {
      await call()
    })
    setBusy(false)
    if (!isDone) return
    toast.success(words)
    void loadThread(conversation.id)
    countSoon()
    onClose()
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}>
      <DialogContent
        title={t('title')}
        description={t('description')}
        footer={
          <>
            <Button disabled={isBusy} onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button
              variant="primary"
              loading={isBusy}
              disabled={preview === null || preview.problem !== null}
              onClick={() => void act(() => callApi('POST', `${path}/merges`, { otherId }), t('merged'))}
            >
              {t('merge')}
            </Button>
          </>
        }
      >
        <div className="grid gap-4 text-sm">
          {problem && (
            <p role="alert" className="text-danger">
              {problem}
            </p>
          )}
          {earlier.length === 0 ? (
            <p className="text-muted">{t('none')}</p>
          ) : (
            <RadioGroup
              aria-label={t('which')}
              looks="cards"
              value={otherId}
              onValueChange={choose}
              options={earlier.map(({ id, channel, preview: words }) => ({
                value: id,
                label: words || inbox(`channels.${channel}`),
                description: inbox(`channels.${channel}`),
              }))}
            />
          )}
          {otherId && !preview && !problem && <Spinner words={t('looking')} />}
          {preview?.problem && (
            <p role="alert" className="text-danger">
              {t(`problems.${preview.problem}`)}
            </p>
          )}
          {preview && preview.problem === null && <Preview preview={preview} />}
          {merges.length > 0 && (
            <section className="grid gap-2">
              <h3 className="font-medium text-fg">{t('before')}</h3>
              <ul className="grid gap-2">
                {merges.map(({ id, channel, mergedBy, mergedAt, undoUntil }) => (
                  <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <span className="min-w-0 flex-1 text-muted">
                      {inbox(`channels.${channel}`)} · <bdi>{mergedBy}</bdi> · <Time value={mergedAt} />
                    </span>
                    {undoUntil ? (
                      <Button
                        size="sm"
                        disabled={isBusy}
                        onClick={() => void act(() => callApi('POST', `${path}/merges/${id}/undo`), t('undone'))}
                      >
                        {t('undo')}
                      </Button>
                    ) : (
                      <span className="text-muted text-xs">{t('tooLate')}</span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </DialogContent>
    </Dialog>
  )
}

function Preview({ preview: { into, other, lines } }: { preview: ConversationMergePreview }) {
  const t = useTranslations('inbox.merge')
  const inbox = useTranslations('inbox')
  return (
    <section className="grid gap-2">
      <p className="text-fg">
        {t('what', { count: other.messages })}{' '}
        {t('answers', { channel: inbox(`channels.${into.channel}`), address: into.address ?? '' })}
      </p>
      <ol aria-label={t('together')} className="grid max-h-60 gap-1.5 overflow-y-auto rounded-lg bg-sunken p-3">
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and their order stays
          <li key={at} className={cn('grid gap-0.5', line.isOther && 'border-primary border-s-2 ps-2')}>
            <span dir="auto" className="truncate text-fg">
              {line.text}
            </span>
            <span className="text-subtle text-xs">
              <bdi>{line.name}</bdi> <Time value={line.createdAt} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
