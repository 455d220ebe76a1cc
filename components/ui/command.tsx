'use client'

import { Command as Cmdk } from 'cmdk'
import { Search } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { menuItemLooks } from './menu-looks'

export function Command({ className, ...props }: ComponentProps<typeof Cmdk>) {
  return <Cmdk className={cn('flex min-h-0 flex-col outline-none', className)} {...props} />
}

export function CommandInput({ className, ...props }: ComponentProps<typeof Cmdk.Input>) {
  return (
    <div className={cn('flex h-control shrink-0 items-center gap-2.5 border-line-subtle border-b px-3', className)}>
      <Search aria-hidden className="size-4 shrink-0 text-subtle" />
      <Cmdk.Input className="h-full min-w-0 flex-1 bg-transparent text-base outline-none sm:text-sm" {...props} />
    </div>
  )
}

export function CommandList({ className, ...props }: ComponentProps<typeof Cmdk.List>) {
  return (
    <Cmdk.List className={cn('max-h-80 scroll-py-1 overflow-y-auto overscroll-contain p-1', className)} {...props} />
  )
}

export function CommandEmpty(props: ComponentProps<typeof Cmdk.Empty>) {
  return <Cmdk.Empty className="px-3 py-6 text-center text-muted text-sm" {...props} />
}

export function CommandGroup({ className, ...props }: ComponentProps<typeof Cmdk.Group>) {
  return (
    <Cmdk.Group
      className={cn(
        '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-subtle [&_[cmdk-group-heading]]:text-xs',
        className,
      )}
      {...props}
    />
  )
}

export function CommandItem({ className, ...props }: ComponentProps<typeof Cmdk.Item>) {
  return <Cmdk.Item className={cn(menuItemLooks, className)} {...props} />
}
