import type { ComponentProps } from 'react'
import { cn } from './cn'

export function Label({ className, ...props }: ComponentProps<'label'>) {
  // biome-ignore lint/a11y/noLabelWithoutControl: the caller sets htmlFor or nests the control
  return <label className={cn('font-medium text-fg text-sm leading-5', className)} {...props} />
}
