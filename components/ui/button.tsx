import { Slot } from 'radix-ui/slot'
import type { ComponentProps } from 'react'
import { type ButtonVariants, buttonVariants } from './button-variants'
import { cn } from './cn'
import { Spinner } from './spinner'

export type ButtonProps = ComponentProps<'button'> &
  ButtonVariants & {
    /** Disables the button and shows a spinner; the words stay. */
    loading?: boolean
    /** Renders the only child in the button's looks (a link, an anchor for a download). */
    asChild?: boolean
  }

/** An icon-only button (`size="icon"`) needs an `aria-label`. */
export function Button({ variant, size, loading, asChild, className, children, disabled, ...props }: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className)
  if (asChild) {
    return (
      <Slot className={classes} {...props}>
        {children}
      </Slot>
    )
  }
  return (
    <button
      type="button"
      className={classes}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
      data-variant={variant ?? 'outline'}
      {...props}
    >
      {loading && <Spinner />}
      {loading && (size === 'icon' || size === 'icon-sm') ? null : children}
    </button>
  )
}
