'use client'

import { useTranslations } from 'next-intl'
import * as Radix from 'radix-ui/alert-dialog'
import { type ReactNode, useState } from 'react'
import { Alert } from './alert'
import { Button } from './button'
import { overlayLooks } from './dialog'
import { Field } from './field'
import type { FormResult } from './form-result'
import { Input } from './input'

export type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** Names what will be lost, and whether it can be brought back. */
  body: ReactNode
  /** The verb itself ("Delete company"), never "OK". */
  confirmLabel: string
  tone?: 'danger' | 'primary'
  /** The name to type before the button works; for what is large or final. */
  typeToConfirm?: string
  /** A failed result is shown and the dialog stays; anything else closes it. */
  onConfirm: () => Promise<FormResult | undefined>
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, body, confirmLabel, tone = 'danger', typeToConfirm, onConfirm } = props
  const t = useTranslations('ui')
  const [typed, setTyped] = useState('')
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isBlocked = typeToConfirm !== undefined && typed.trim() !== typeToConfirm

  const close = (next: boolean) => {
    if (isRunning) return
    if (!next) {
      setTyped('')
      setProblem(null)
    }
    onOpenChange(next)
  }

  const run = async () => {
    if (isBlocked || isRunning) return
    setRunning(true)
    setProblem(null)
    try {
      const result = await onConfirm()
      if (result && !result.ok) return setProblem(result.message)
      setTyped('')
      onOpenChange(false)
    } catch {
      setProblem(t('somethingFailed'))
    } finally {
      setRunning(false)
    }
  }

  return (
    <Radix.Root open={open} onOpenChange={close}>
      <Radix.Portal>
        <Radix.Overlay className={overlayLooks} />
        <Radix.Content className="fixed inset-x-0 bottom-0 z-50 rounded-t-2xl border border-line bg-raised shadow-xl outline-none data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in sm:inset-x-auto sm:top-[18dvh] sm:bottom-auto sm:left-1/2 sm:w-[calc(100%-2rem)] sm:max-w-md sm:-translate-x-1/2 sm:rounded-xl">
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void run()
            }}
          >
            <div className="grid gap-3 p-5">
              <Radix.Title className="font-heading font-semibold text-base text-fg">{title}</Radix.Title>
              <Radix.Description asChild>
                <div className="text-muted text-sm">{body}</div>
              </Radix.Description>
              {typeToConfirm !== undefined && (
                <Field label={t('typeToConfirm', { name: typeToConfirm })}>
                  <Input
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                    autoComplete="off"
                    autoCapitalize="off"
                    spellCheck={false}
                  />
                </Field>
              )}
              {problem && <Alert tone="danger">{problem}</Alert>}
            </div>
            <div className="flex flex-col-reverse gap-2 border-line-subtle border-t px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:flex-row sm:justify-end">
              <Radix.Cancel asChild>
                <Button disabled={isRunning}>{t('cancel')}</Button>
              </Radix.Cancel>
              <Button type="submit" variant={tone} loading={isRunning} disabled={isBlocked}>
                {confirmLabel}
              </Button>
            </div>
          </form>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
