'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Dialog, DialogContent } from '../dialog'
import { Field } from '../field'
import { FormDialogFooter } from '../form-dialog-footer'
import type { FormResult } from '../form-result'
import { Input } from '../input'
import { NativeSelect } from '../native-select'

type AskDialogProps = {
  title: string
  label: string
  options?: readonly { value: string; label: string }[]
  /** Offered while one types. */
  suggestions?: readonly string[]
  submitLabel: string
  onClose: () => void
  onAnswer: (answer: string) => Promise<FormResult>
}

/** Asks for the one word that an act on many rows needs. */
export function AskDialog({ title, label, options, suggestions, submitLabel, onClose, onAnswer }: AskDialogProps) {
  const t = useTranslations('ui')
  const [formId, listId] = [useId(), useId()]
  const [answer, setAnswer] = useState(options?.[0]?.value ?? '')
  const [problem, setProblem] = useState<string | undefined>()
  const [isRunning, setRunning] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setRunning(true)
    const result = await onAnswer(answer).catch((): FormResult => ({ ok: false, message: t('notReached') }))
    setRunning(false)
    if (result.ok) onClose()
    else setProblem(result.issues?.[0]?.message ?? result.message)
  }
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isRunning && onClose()}>
      <DialogContent
        size="sm"
        title={title}
        footer={
          <FormDialogFooter formId={formId} isSubmitting={isRunning} onCancel={onClose}>
            {submitLabel}
          </FormDialogFooter>
        }
      >
        <form id={formId} onSubmit={submit}>
          <Field label={label} error={problem}>
            {options ? (
              <NativeSelect value={answer} onChange={(event) => setAnswer(event.target.value)}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </NativeSelect>
            ) : (
              <>
                <Input
                  value={answer}
                  list={suggestions ? listId : undefined}
                  autoComplete="off"
                  onChange={(event) => setAnswer(event.target.value)}
                />
                {suggestions && (
                  <datalist id={listId}>
                    {suggestions.map((word) => (
                      <option key={word} value={word} />
                    ))}
                  </datalist>
                )}
              </>
            )}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  )
}
