'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button, type ButtonProps } from './button'
import { copyText } from './copy-text'

type CopyButtonProps = Omit<ButtonProps, 'onClick' | 'children' | 'asChild'> & {
  text: string
  /** Words beside the icon; without them the button is an icon. */
  label?: string
}

export function CopyButton({ text, label, 'aria-label': name, ...props }: CopyButtonProps) {
  const t = useTranslations('ui')
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')

  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 2000)
    return () => clearTimeout(timer)
  }, [state])

  const words = state === 'copied' ? t('copied') : state === 'failed' ? t('copyFailed') : (label ?? t('copy'))
  return (
    <Button
      variant="ghost"
      size={label ? 'sm' : 'icon-sm'}
      aria-label={label ? undefined : state === 'idle' ? (name ?? words) : words}
      {...props}
      onClick={async () => setState((await copyText(text)) ? 'copied' : 'failed')}
    >
      {state === 'copied' ? <Check aria-hidden className="text-success" /> : <Copy aria-hidden />}
      {label && words}
      <span role="status" className="sr-only">
        {state === 'idle' ? '' : words}
      </span>
    </Button>
  )
}
