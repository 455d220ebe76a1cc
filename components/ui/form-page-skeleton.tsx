import { Page } from './page'
import { Skeleton } from './skeleton'

/** While a page of cards is on its way: its heading and as many cards as it has. */
export function FormPageSkeleton({ width = 'normal', cards = 2 }: { width?: 'narrow' | 'normal'; cards?: number }) {
  return (
    <Page width={width}>
      <div aria-busy className="contents">
        <div className="grid gap-2">
          <Skeleton className="h-7 w-40" />
          <Skeleton className="h-5 w-96 max-w-full" />
        </div>
        {Array.from({ length: cards }, (_, index) => index).map((index) => (
          <div key={index} className="grid gap-4 rounded-xl border border-line bg-surface p-card">
            <Skeleton className="h-5 w-48 max-w-full" />
            <Skeleton className="h-9 rounded-md" />
            <Skeleton className="h-9 rounded-md" />
          </div>
        ))}
      </div>
    </Page>
  )
}
