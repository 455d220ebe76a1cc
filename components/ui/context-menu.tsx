'use client'

import * as Radix from 'radix-ui/context-menu'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { menuItemLooks, menuLooks } from './menu-looks'

export const ContextMenu = Radix.Root
export const ContextMenuTrigger = Radix.Trigger

/** Whatever stands here must also be reachable by a visible button. */
export function ContextMenuContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content collisionPadding={8} className={cn(menuLooks, 'min-w-48', className)} {...props} />
    </Radix.Portal>
  )
}

export function ContextMenuItem({
  tone,
  className,
  ...props
}: ComponentProps<typeof Radix.Item> & { tone?: 'danger' }) {
  return (
    <Radix.Item
      className={cn(
        menuItemLooks,
        tone === 'danger' && 'text-danger data-highlighted:bg-danger-soft [&>svg]:text-danger',
        className,
      )}
      {...props}
    />
  )
}

export function ContextMenuSeparator({ className, ...props }: ComponentProps<typeof Radix.Separator>) {
  return <Radix.Separator className={cn('-mx-1 my-1 h-px bg-line-subtle', className)} {...props} />
}
