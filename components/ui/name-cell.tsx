import type { ReactNode } from 'react'

type NameCellProps = {
  children: ReactNode
  /** A quieter line: what it is, or where it is reached. */
  below?: ReactNode
  /** `ltr` for addresses. */
  belowDir?: 'auto' | 'ltr'
  /** The line in full, where it may be cut. */
  belowTitle?: string
}

/** What a row of a list is called; what does not fit is cut. */
export function NameCell({ children, below, belowDir = 'auto', belowTitle }: NameCellProps) {
  return (
    <span className="block min-w-0">
      <span dir="auto" className="block truncate font-medium text-fg">
        {children}
      </span>
      {below && (
        <span dir={belowDir} title={belowTitle} className="block truncate font-normal text-muted text-xs">
          {below}
        </span>
      )}
    </span>
  )
}
