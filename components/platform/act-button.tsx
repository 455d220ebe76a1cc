'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'

type Input = Record<string, string>
type ActButtonProps = Omit<ButtonProps, 'onClick' | 'asChild' | 'loading'> & {
  input: Input
  act: (input: never) => Promise<FormResult>
  /** Said once it is done. */
  done: string
  /** Asks first. */
  confirm?: { title: string; body: string }
}

/** A button that does one thing on the server, says so, and shows the page anew. */
export function ActButton({ input, act, done, confirm, children, ...props }: ActButtonProps) {
  const notReached = useTranslations('console.jobs')('notReached')
  const router = useRouter()
  const [isRunning, startRunning] = useTransition()
  const run = async (): Promise<FormResult> => {
    const result = await act(input as never).catch((): FormResult => ({ ok: false, message: notReached }))
    if (result.ok) toast.success(done)
    router.refresh()
    return result
  }
  if (confirm) {
    return (
      <ConfirmButton {...props} confirm={{ ...confirm, confirmLabel: String(children), onConfirm: run }}>
        {children}
      </ConfirmButton>
    )
  }
  const press = () =>
    startRunning(async () => {
      const result = await run()
      if (!result.ok) toast.error(result.message)
    })
  return (
    <Button {...props} loading={isRunning} onClick={press}>
      {children}
    </Button>
  )
}
