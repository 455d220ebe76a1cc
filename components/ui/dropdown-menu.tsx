'use client'

import { Check, ChevronRight } from 'lucide-react'
import * as Radix from 'radix-ui/dropdown-menu'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { menuItemLooks, menuLooks } from './menu-looks'

/** Not modal: the page stays scrollable and readable for screen readers while a menu is open. */
export function DropdownMenu(props: ComponentProps<typeof Radix.Root>) {
  return <Radix.Root modal={false} {...props} />
}

export const DropdownMenuTrigger = Radix.Trigger
export const DropdownMenuRadioGroup = Radix.RadioGroup

export function DropdownMenuContent({ className, align = 'end', ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align={align}
        sideOffset={5}
        collisionPadding={8}
        className={cn(
          menuLooks,
          'max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto',
          className,
        )}
        {...props}
      />
    </Radix.Portal>
  )
}

type ItemProps = ComponentProps<typeof Radix.Item> & { tone?: 'danger' }

export function DropdownMenuItem({ tone, className, ...props }: ItemProps) {
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

export function DropdownMenuCheckboxItem({ className, children, ...props }: ComponentProps<typeof Radix.CheckboxItem>) {
  return (
    <Radix.CheckboxItem className={cn(menuItemLooks, 'ps-8', className)} {...props}>
      <Radix.ItemIndicator className="absolute start-2">
        <Check aria-hidden className="size-4" />
      </Radix.ItemIndicator>
      {children}
    </Radix.CheckboxItem>
  )
}

export function DropdownMenuRadioItem({ className, children, ...props }: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem className={cn(menuItemLooks, 'ps-8', className)} {...props}>
      <Radix.ItemIndicator className="absolute start-2">
        <Check aria-hidden className="size-4" />
      </Radix.ItemIndicator>
      {children}
    </Radix.RadioItem>
  )
}

export function DropdownMenuLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label className={cn('px-2 pt-1.5 pb-1 font-medium text-subtle text-xs', className)} {...props} />
}

export function DropdownMenuSeparator({ className, ...props }: ComponentProps<typeof Radix.Separator>) {
  return <Radix.Separator className={cn('-mx-1 my-1 h-px bg-line-subtle', className)} {...props} />
}

export const DropdownMenuSub = Radix.Sub

export function DropdownMenuSubTrigger({ className, children, ...props }: ComponentProps<typeof Radix.SubTrigger>) {
  return (
    <Radix.SubTrigger className={cn(menuItemLooks, 'data-[state=open]:bg-fg/7', className)} {...props}>
      {children}
      <ChevronRight aria-hidden className="ms-auto rtl:rotate-180" />
    </Radix.SubTrigger>
  )
}

export function DropdownMenuSubContent({ className, ...props }: ComponentProps<typeof Radix.SubContent>) {
  return (
    <Radix.Portal>
      <Radix.SubContent sideOffset={4} collisionPadding={8} className={cn(menuLooks, className)} {...props} />
    </Radix.Portal>
  )
}
