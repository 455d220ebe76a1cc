'use client'

import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { Toaster as Sonner } from 'sonner'

const themeOf = (theme: string | undefined) => (theme === 'light' || theme === 'dark' ? theme : 'system')

/** Mount once in a layout; speak through `toast` from `./toast`. */
export function Toaster() {
  const t = useTranslations('ui')
  const { resolvedTheme } = useTheme()
  return (
    <Sonner
      theme={themeOf(resolvedTheme)}
      position="bottom-right"
      containerAriaLabel={t('notifications')}
      gap={8}
      mobileOffset={{ bottom: 'calc(1rem + env(safe-area-inset-bottom))' }}
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-success" />,
        error: <CircleAlert aria-hidden className="size-4 text-danger" />,
        warning: <TriangleAlert aria-hidden className="size-4 text-warning" />,
        info: <Info aria-hidden className="size-4 text-info" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-start gap-2.5 rounded-lg border border-line bg-raised p-3.5 font-sans text-fg text-sm shadow-lg sm:w-[var(--width)]',
          content: 'min-w-0 flex-1',
          title: 'font-medium',
          description: 'mt-0.5 text-muted',
          icon: 'mt-0.5 grid size-4 shrink-0 place-items-center',
          actionButton:
            'ms-auto shrink-0 rounded-sm px-2 py-0.5 font-medium text-link hover:bg-fg/6 focus-visible:outline-focus',
          cancelButton: 'shrink-0 rounded-sm px-2 py-0.5 text-muted hover:bg-fg/6',
          closeButton: 'shrink-0 text-subtle hover:text-fg',
        },
      }}
    />
  )
}
