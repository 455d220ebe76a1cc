'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { RadioGroup } from '@/components/ui/radio-group'
import { toast } from '@/components/ui/toast'
import type { FolderView } from '@/lib/knowledge/schema'
import { deleteFolderAction } from '../actions'

type Fate = 'keep' | 'move' | 'delete'
type Props = { folder: FolderView; others: readonly FolderView[]; mayDelete: boolean; onClose: () => void }

/** Asks what becomes of the sources of a folder that goes. */
export function DeleteFolderDialog({ folder, others, mayDelete, onClose }: Props) {
  const t = useTranslations('knowledge.folders')
  const ui = useTranslations('ui')
  const formId = useId()
  const router = useRouter()
  const [fate, setFate] = useState<Fate>('keep')
  const [target, setTarget] = useState(others[0]?.id ?? '')
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const fates: Fate[] = [
    'keep',
    ...(others.length > 0 ? ['move' as const] : []),
    ...(mayDelete ? ['delete' as const] : []),
  ]

  async function submit(event: FormEvent) {
    event.preventDefault()
    setRunning(true)
    setProblem(null)
    const result = await deleteFolderAction({
      folderId: folder.id,
      sources: fate,
      ...(fate === 'move' ? { toFolderId: target } : {}),
    })
    setRunning(false)
    if (!result.ok) return setProblem(result.message)
    toast.success(t('deleted'))
    onClose()
    router.refresh()
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isRunning && onClose()}>
      <DialogContent
        size="sm"
        title={t('deleteTitle', { name: folder.name })}
        description={t('deleteBody', { count: folder.sources })}
        footer={
          <>
            <Button onClick={onClose} disabled={isRunning}>
              {ui('cancel')}
            </Button>
            <Button
              type="submit"
              form={formId}
              variant="danger"
              loading={isRunning}
              disabled={fate === 'delete' && folder.sources > 0 && typed.trim() !== folder.name}
            >
              {t('deleteAction')}
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={submit} className="grid gap-5">
          {problem && <Alert tone="danger">{problem}</Alert>}
          {folder.sources > 0 && (
            <Field label={t('fate')} isGroup>
              <RadioGroup
                value={fate}
                onValueChange={(value) => setFate(value as Fate)}
                options={fates.map((value) => ({ value, label: t(`fates.${value}`) }))}
              />
            </Field>
          )}
          {fate === 'move' && (
            <Field label={t('target')}>
              <NativeSelect value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          )}
          {fate === 'delete' && folder.sources > 0 && (
            <Field label={t('typeName', { name: folder.name })}>
              <Input value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" />
            </Field>
          )}
        </form>
      </DialogContent>
    </Dialog>
  )
}
