'use client'

import { useTransition } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'

type SwitchButtonProps = Pick<ButtonProps, 'size' | 'variant'> & {
  account: string
  label: string
  choose: (account: string) => Promise<void>
}

/** Moves the dashboard into another account. */
export function SwitchButton({ account, label, choose, ...looks }: SwitchButtonProps) {
  const [isMoving, move] = useTransition()
  return (
    <Button {...looks} loading={isMoving} onClick={() => move(() => choose(account))}>
      {label}
    </Button>
  )
}
