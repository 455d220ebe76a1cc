'use client'

import * as Radix from 'radix-ui/tooltip'
import type { ComponentProps, ReactNode } from 'react'

type TooltipProps = {
  /** What the control does; a tooltip never holds the only copy of something needed. */
  content: ReactNode
  side?: ComponentProps<typeof Radix.Content>['side']
  /** One focusable element. */
  children: ReactNode
}

export function Tooltip({ content, side = 'top', children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={350} skipDelayDuration={200}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side ?? 'top'}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 flex max-w-72 animate-fade-in items-center gap-2 rounded-md bg-fg px-2 py-1 font-medium text-page text-xs shadow-md"
          >
            {content}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
