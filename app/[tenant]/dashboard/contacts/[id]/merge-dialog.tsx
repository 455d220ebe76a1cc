'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { RadioGroup } from '@/components/ui/radio-group'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import type { MergedField } from '@/lib/contacts/schema'
import { mergeContacts, previewMerge } from '../actions'

type MergeDialogProps = { contactId: string; otherId: string; onClose: () => void }
type Preview = Extract<Awaited<ReturnType<typeof previewMerge>>, { ok: true }>['data']

/** Shows what a merge would do, and lets one choose where both have a value. */
export function MergeDialog({ contactId, otherId, onClose }: MergeDialogProps) {
  const t = useTranslations('contacts')
  const ui = useTranslations('ui')
  const router = useRouter()
  const [preview, setPreview] = useState<Preview | null>(null)
  const [take, setTake] = useState<readonly MergedField[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  useEffect(() => {
    let isOpen = true
    previewMerge({ contactId, otherId }).then((result) => {
      if (!isOpen) return
      if (result.ok) setPreview(result.data)
      else setProblem(result.message)
    }, onClose)
    return () => {
      isOpen = false
    }
  }, [contactId, otherId, onClose])

  const merge = async () => {
    setRunning(true)
    const result = await mergeContacts({ contactId, otherId, take: [...take] })
    setRunning(false)
    if (!result.ok) return setProblem(result.message)
    toast.success(t('merge.done'))
    onClose()
    router.refresh()
  }
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isRunning && onClose()}>
      <DialogContent
        title={t('merge.title')}
        description={t('merge.description')}
        footer={
          <>
            <Button onClick={onClose} disabled={isRunning}>
              {ui('cancel')}
            </Button>
            <Button variant="primary" loading={isRunning} disabled={!preview} onClick={() => void merge()}>
              {t('merge.action')}
            </Button>
          </>
        }
      >
        <div className="grid gap-5">
          {problem && <Alert tone="danger">{problem}</Alert>}
          {preview ? (
            <MergeParts
              preview={preview}
              take={take}
              onTake={(field, isTaken) =>
                setTake([...take.filter((each) => each !== field), ...(isTaken ? [field] : [])])
              }
            />
          ) : (
            !problem && <Skeleton className="h-40 w-full" />
          )}
        </div>
      </DialogContent>
    </Dialog>
  )
}

type MergePartsProps = {
  preview: Preview
  take: readonly MergedField[]
  onTake: (field: MergedField, isTaken: boolean) => void
}

function MergeParts({ preview, take, onTake }: MergePartsProps) {
  const t = useTranslations('contacts')
  const { conversations, identities, tags, consents, fields } = preview
  return (
    <>
      <ul className="list-disc ps-5 text-muted text-sm">
        <li>{t('merge.conversations', { count: conversations })}</li>
        <li>{t('merge.identities', { count: identities })}</li>
        {tags.length > 0 && <li>{t('events.tagged', { tags: tags.join(', ') })}</li>}
        {consents.map(({ channel, purpose, state }) => (
          <li key={`${channel} ${purpose}`}>
            {t('consent.of', { channel: t(`channels.${channel}`), purpose: t(`purposes.${purpose}`) })}:{' '}
            {t(`consent.states.${state}`)}
          </li>
        ))}
      </ul>
      {fields.map(({ field, kept, other }) =>
        kept !== null && other !== null && kept !== other && field !== 'ownerId' ? (
          <fieldset key={field} className="grid gap-2">
            <legend className="font-medium text-sm">{t(`fields.${field}`)}</legend>
            <RadioGroup
              aria-label={t(`fields.${field}`)}
              value={take.includes(field) ? 'other' : 'kept'}
              onValueChange={(side) => onTake(field, side === 'other')}
              options={[
                { value: 'kept', label: kept },
                { value: 'other', label: other },
              ]}
            />
          </fieldset>
        ) : null,
      )}
    </>
  )
}
