import type { ReactNode } from 'react'
import { cn } from './cn'

const widths = { narrow: 'max-w-3xl', normal: 'max-w-6xl', wide: 'max-w-none' }

/** The content of a page inside a frame: margins, width, and the space between its parts. */
export function Page({
  width = 'normal',
  className,
  children,
}: {
  width?: keyof typeof widths
  className?: string
  children: ReactNode
}) {
  return (
    <div
      className={cn(
        'mx-auto grid w-full grid-cols-[minmax(0,1fr)] gap-stack px-4 pt-6 pb-[max(3rem,env(safe-area-inset-bottom))] sm:px-6 lg:px-8 lg:pt-8',
        widths[width],
        className,
      )}
    >
      {children}
    </div>
  )
}
