'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import * as Radix from 'radix-ui/dialog'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from './button'
import { cn } from './cn'
import { overlayLooks } from './dialog'

export const Sheet = Radix.Root

const sides = {
  start: 'inset-y-0 start-0 w-[min(20rem,86vw)] border-e [--sheet-x:-100%] rtl:[--sheet-x:100%]',
  end: 'inset-y-0 end-0 w-[min(30rem,100vw)] border-s [--sheet-x:100%] rtl:[--sheet-x:-100%]',
  bottom: 'inset-x-0 bottom-0 max-h-[88dvh] rounded-t-2xl border-t [--sheet-y:100%]',
}

type SheetContentProps = Omit<ComponentProps<typeof Radix.Content>, 'title'> & {
  title: ReactNode
  side?: keyof typeof sides
  /** Hides the title bar; the title is still read out. */
  hideTitle?: boolean
  footer?: ReactNode
}

/** A panel that slides in from an edge: details beside a list, the navigation on phones. */
export function SheetContent({
  title,
  side = 'end',
  hideTitle,
  footer,
  className,
  children,
  ...props
}: SheetContentProps) {
  const t = useTranslations('ui')
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlayLooks} />
      <Radix.Content
        aria-describedby={undefined}
        className={cn(
          'fixed z-50 flex flex-col border-line bg-raised text-fg shadow-xl outline-none',
          'data-[state=closed]:animate-sheet-out data-[state=open]:animate-sheet-in',
          sides[side],
          className,
        )}
        {...props}
      >
        <div
          className={cn(
            'flex items-center gap-3 border-line-subtle border-b px-5 py-3',
            hideTitle && 'absolute end-2 top-2 border-0 p-0',
          )}
        >
          <Radix.Title
            className={cn('min-w-0 flex-1 truncate font-heading font-semibold text-base', hideTitle && 'sr-only')}
          >
            {title}
          </Radix.Title>
          <Radix.Close asChild>
            <Button variant="ghost" size="icon-sm" aria-label={t('close')} className="-me-1.5">
              <X aria-hidden />
            </Button>
          </Radix.Close>
        </div>
        <div className={cn('min-h-0 flex-1 overflow-y-auto', !hideTitle && 'p-5')}>{children}</div>
        {footer && <div className="flex justify-end gap-2 border-line-subtle border-t px-5 py-3">{footer}</div>}
      </Radix.Content>
    </Radix.Portal>
  )
}
