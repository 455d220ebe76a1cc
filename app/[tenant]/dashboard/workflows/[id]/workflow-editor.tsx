'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import type { Definition, WorkflowView } from '@/lib/workflows/schema'
import { activateWorkflow, updateWorkflow } from '../actions'
import type { EditorFacts } from './editor-facts'
import { HoursFields } from './hours-fields'
import { ProblemList } from './problem-list'
import { StepFlow } from './step-flow'
import { TriggerFields } from './trigger-fields'
import { TryPanel } from './try-panel'

type Props = { workflow: WorkflowView; facts: EditorFacts; isReadOnly: boolean }

/** All of a workflow on one page, saved together; conversations notice nothing of it until it is put to use. */
export function WorkflowEditor({ workflow, facts, isReadOnly }: Props) {
  const t = useTranslations('workflows')
  const router = useRouter()
  const [written, setWritten] = useState({ name: workflow.name, definition: workflow.definition })
  const [saved, setSaved] = useState({ version: workflow.version, written })
  const [busy, setBusy] = useState<'save' | 'activate' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isChanged = JSON.stringify(written) !== JSON.stringify(saved.written)
  const { definition } = written
  const change = (changes: Partial<Definition>) =>
    setWritten((before) => ({ ...before, definition: { ...before.definition, ...changes } }))

  useUnsavedWarning(isChanged)

  const keep = async (): Promise<boolean> => {
    if (!isChanged) return true
    const result = await updateWorkflow({ workflowId: workflow.id, version: saved.version, ...written })
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
      const result = await activateWorkflow({ workflowId: workflow.id })
      if (result.ok) toast.success(t('activated'))
      else setProblem(t('notReady'))
    } else if (isKept) toast.success(t('saved'))
    setBusy(null)
    router.refresh()
  }

  const isNew = workflow.liveVersion === null
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-stack">
      {problem && <Alert tone="danger">{problem}</Alert>}
      {!isNew && (workflow.hasChanges || isChanged) && <Alert>{t('changesWait')}</Alert>}
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
              disabled={busy !== null || !(isNew || isChanged || workflow.hasChanges)}
              onClick={() => run('activate')}
            >
              {t(isNew ? 'activate' : 'activateAgain')}
            </Button>
          </div>
        )}
      </div>
      {!isChanged && <ProblemList problems={facts.problems} steps={definition.steps} />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-2">
        <TriggerFields definition={definition} facts={facts} isReadOnly={isReadOnly} onChange={change} />
        <HoursFields definition={definition} facts={facts} isReadOnly={isReadOnly} onChange={change} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-[minmax(0,1fr)_22rem]">
        <StepFlow
          steps={definition.steps}
          facts={facts}
          isReadOnly={isReadOnly}
          onChange={(steps) => change({ steps })}
        />
        <TryPanel definition={definition} facts={facts} />
      </div>
    </div>
  )
}
