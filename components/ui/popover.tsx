'use client'

import * as Radix from 'radix-ui/popover'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { menuLooks } from './menu-looks'

export const Popover = Radix.Root
export const PopoverTrigger = Radix.Trigger

export function PopoverContent({
  className,
  align = 'start',
  sideOffset = 6,
  ...props
}: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align={align}
        sideOffset={sideOffset}
        collisionPadding={12}
        className={cn(menuLooks, 'max-w-[calc(100vw-1.5rem)] p-4', className)}
        {...props}
      />
    </Radix.Portal>
  )
}
