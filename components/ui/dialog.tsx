'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import * as Radix from 'radix-ui/dialog'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from './button'
import { cn } from './cn'

export const Dialog = Radix.Root
export const DialogTrigger = Radix.Trigger
export const DialogClose = Radix.Close

export const overlayLooks =
  'fixed inset-0 z-50 bg-overlay data-[state=open]:animate-fade-in data-[state=closed]:animate-fade-out'

const widths = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-2xl', xl: 'sm:max-w-4xl' }

type DialogContentProps = Omit<ComponentProps<typeof Radix.Content>, 'title'> & {
  title: ReactNode
  description?: ReactNode
  size?: keyof typeof widths
  /** Buttons, right-aligned, the main one last; on phones they stack with the main one on top. */
  footer?: ReactNode
}

/** A centred dialog; on phones it rises from the bottom edge. */
export function DialogContent({
  title,
  description,
  size = 'md',
  footer,
  className,
  children,
  ...props
}: DialogContentProps) {
  const t = useTranslations('ui')
  return (
    <Radix.Portal>
      <Radix.Overlay className={overlayLooks} />
      <Radix.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        className={cn(
          'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-2xl border border-line bg-raised shadow-xl outline-none',
          'sm:inset-x-auto sm:top-[12dvh] sm:bottom-auto sm:left-1/2 sm:max-h-[80dvh] sm:w-[calc(100%-2rem)] sm:-translate-x-1/2 sm:rounded-xl',
          'data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in',
          widths[size],
          className,
        )}
        {...props}
      >
        <div className="flex items-start gap-4 px-5 pt-5 pb-3">
          <div className="min-w-0 flex-1">
            <Radix.Title className="font-heading font-semibold text-base text-fg">{title}</Radix.Title>
            {description && <Radix.Description className="mt-1 text-muted text-sm">{description}</Radix.Description>}
          </div>
          <Radix.Close asChild>
            <Button variant="ghost" size="icon-sm" aria-label={t('close')} className="-me-1.5 -mt-1">
              <X aria-hidden />
            </Button>
          </Radix.Close>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
        {footer && (
          <div className="flex flex-col-reverse gap-2 border-line-subtle border-t px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:flex-row sm:justify-end">
            {footer}
          </div>
        )}
      </Radix.Content>
    </Radix.Portal>
  )
}
