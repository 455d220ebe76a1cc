'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Input, type InputProps } from '@/components/ui/input'

/** A password that can be looked at while it is typed. */
export function PasswordInput(props: Omit<InputProps, 'type' | 'after'>) {
  const t = useTranslations('auth')
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <Input
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="off"
      spellCheck={false}
      after={
        <button
          type="button"
          aria-pressed={isShown}
          aria-label={isShown ? t('hidePassword') : t('showPassword')}
          className="touch-target -me-1 rounded-sm p-1 text-subtle hover:text-fg focus-visible:outline-2 focus-visible:outline-focus"
          onClick={() => setShown(!isShown)}
        >
          <Icon aria-hidden />
        </button>
      }
    />
  )
}
