'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { FormResult } from '@/components/ui/form-result'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'

type Written<Definition> = { name: string; definition: Definition }

type StandingEditorProps<Definition> = {
  /** Whose words are used. */
  of: 'sequences' | 'workflows'
  standing: Written<Definition> & { version: number; liveVersion: number | null; hasChanges: boolean }
  isReadOnly: boolean
  /** @returns the version that it is now */
  save: (written: Written<Definition> & { version: number }) => Promise<FormResult<{ version: number }>>
  activate: () => Promise<FormResult<unknown>>
  /** What was found missing in what is saved. */
  problems: ReactNode
  children: (definition: Definition, change: (changes: Partial<Definition>) => void) => ReactNode
}

/** What people go through step by step, on one page and saved together; those under way notice nothing of it until it is put to use. */
export function StandingEditor<Definition>(props: StandingEditorProps<Definition>) {
  const { of, standing, isReadOnly, save, activate, problems, children } = props
  const t = useTranslations(of)
  const router = useRouter()
  const [written, setWritten] = useState<Written<Definition>>({ name: standing.name, definition: standing.definition })
  const [saved, setSaved] = useState({ version: standing.version, written })
  const [busy, setBusy] = useState<'save' | 'activate' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isChanged = JSON.stringify(written) !== JSON.stringify(saved.written)
  const change = (changes: Partial<Definition>) =>
    setWritten((before) => ({ ...before, definition: { ...before.definition, ...changes } }))

  useUnsavedWarning(isChanged)

  const keep = async (): Promise<boolean> => {
    if (!isChanged) return true
    const result = await save({ version: saved.version, ...written })
    if (!result.ok) {
      const details = result.issues?.map(({ path, message }) => `${path}: ${message}`).join(' · ')
      setProblem(details ? `${result.message} ${details}` : result.message)
      return false
    }
    setSaved({ version: result.data.version, written })
    return true
  }
  const run = async (what: 'save' | 'activate') => {
    setBusy(what)
    setProblem(null)
    const isKept = await keep()
    if (isKept && what === 'activate') {
      const result = await activate()
      if (result.ok) toast.success(t('activated'))
      else setProblem(t('notReady'))
    } else if (isKept) toast.success(t('saved'))
    setBusy(null)
    router.refresh()
  }

  const isNew = standing.liveVersion === null
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-stack">
      {problem && <Alert tone="danger">{problem}</Alert>}
      {!isNew && (standing.hasChanges || isChanged) && <Alert>{t('changesWait')}</Alert>}
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('name')} className="w-full sm:w-80">
          <Input
            value={written.name}
            maxLength={120}
            readOnly={isReadOnly}
            onChange={(event) => setWritten({ ...written, name: event.currentTarget.value })}
          />
        </Field>
        {!isReadOnly && (
          <div className="ms-auto flex flex-wrap gap-2">
            <Button loading={busy === 'save'} disabled={!isChanged || busy !== null} onClick={() => run('save')}>
              {t('save')}
            </Button>
            <Button
              variant="primary"
              loading={busy === 'activate'}
              disabled={busy !== null || !(isNew || isChanged || standing.hasChanges)}
              onClick={() => run('activate')}
            >
              {t(isNew ? 'activate' : 'activateAgain')}
            </Button>
          </div>
        )}
      </div>
      {!isChanged && problems}
      {children(written.definition, change)}
    </div>
  )
}
