import type { ReactNode } from 'react'

type NameCellProps = {
  children: ReactNode
  /** `ltr` for addresses. */
  dir?: 'auto' | 'ltr'
  /** A quieter line: what it is, or where it is reached. */
  below?: ReactNode
  belowDir?: 'auto' | 'ltr'
  /** The line in full, where it may be cut. */
  belowTitle?: string
}

/** What a row of a list is called; what does not fit is cut. */
export function NameCell({ children, dir = 'auto', below, belowDir = 'auto', belowTitle }: NameCellProps) {
  return (
    <span className="block min-w-0">
      <span dir={dir} className="block truncate font-medium text-fg">
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
