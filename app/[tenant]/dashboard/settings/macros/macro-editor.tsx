'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { MoveButtons, moved } from '@/components/ui/move-buttons'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { MACRO_KINDS, type MacroAction, type MacroView, MOST_ACTIONS } from '@/lib/inbox/schema'
import { ActionFields } from './action-fields'
import { createMacro, updateMacro } from './actions'
import { newAction } from './new-action'
import type { Targets } from './targets'

type Row = { key: string; action: MacroAction }
type MacroEditorProps = { macro: MacroView | null; targets: Targets; onClose: () => void }

const rowOf = (action: MacroAction): Row => ({ key: crypto.randomUUID(), action })

/** A macro's name and its actions in their order. */
export function MacroEditor({ macro, targets, onClose }: MacroEditorProps) {
  const t = useTranslations('macros')
  const kinds = useTranslations('inbox.macros.kinds')
  const ui = useTranslations('ui')
  const router = useRouter()
  const formId = useId()
  const [name, setName] = useState(macro?.name ?? '')
  const [rows, setRows] = useState<Row[]>(() => macro?.actions.map(rowOf) ?? [])
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const addable = MACRO_KINDS.filter((kind) => newAction(kind, targets) !== null)

  const add = (kind: string) => {
    const known = addable.find((one) => one === kind)
    const action = known ? newAction(known, targets) : null
    if (action) setRows([...rows, rowOf(action)])
  }

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    const values = { name, actions: rows.map(({ action }) => action) }
    const result = await (macro ? updateMacro({ macroId: macro.id, ...values }) : createMacro(values))
    setSaving(false)
    if (!result.ok) return setProblem(result.message)
    toast.success(t('saved'))
    onClose()
    router.refresh()
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isSaving && onClose()}>
      <DialogContent
        title={macro ? t('edit', { name: macro.name }) : t('new')}
        description={t('order')}
        footer={
          <>
            <Button onClick={onClose} disabled={isSaving}>
              {ui('cancel')}
            </Button>
            <Button
              type="submit"
              form={formId}
              variant="primary"
              loading={isSaving}
              disabled={name.trim() === '' || rows.length === 0}
            >
              {ui('save')}
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={(event) => void save(event)} className="grid gap-5">
          {problem !== null && (
            <p role="alert" className="text-danger text-sm">
              {problem}
            </p>
          )}
          <Field label={t('name')}>
            <Input value={name} maxLength={60} autoFocus onChange={({ target }) => setName(target.value)} />
          </Field>
          <ol className="grid gap-3">
            {rows.map(({ key, action }, at) => (
              <li key={key} className="grid gap-2 rounded-lg border border-line p-3">
                <div className="flex items-center gap-2">
                  <span className="min-w-0 flex-1 font-medium text-sm">{kinds(action.kind)}</span>
                  <MoveButtons
                    name={kinds(action.kind)}
                    at={at}
                    count={rows.length}
                    onMove={(to) => setRows(moved(rows, at, to))}
                    onRemove={() => setRows(rows.filter((row) => row.key !== key))}
                  />
                </div>
                <ActionFields
                  action={action}
                  targets={targets}
                  onChange={(next) => setRows(rows.map((row) => (row.key === key ? { key, action: next } : row)))}
                />
              </li>
            ))}
          </ol>
          {rows.length < MOST_ACTIONS && (
            <div className="flex items-center gap-2">
              <Plus aria-hidden className="size-4 text-subtle" />
              <NativeSelect aria-label={t('add')} value="" onChange={({ target }) => add(target.value)}>
                <option value="">{t('add')}</option>
                {addable.map((kind) => (
                  <option key={kind} value={kind}>
                    {kinds(kind)}
                  </option>
                ))}
              </NativeSelect>
            </div>
          )}
        </form>
      </DialogContent>
    </Dialog>
  )
}
