import { Search } from 'lucide-react'

/** A plain form: it works before, and without, any script. */
export function HelpSearch({ defaultValue = '', label }: { defaultValue?: string; label: string }) {
  return (
    <form action="/help/search" className="relative w-full max-w-xl">
      <Search aria-hidden className="pointer-events-none absolute start-4 top-1/2 size-5 -translate-y-1/2 text-muted" />
      <input
        type="search"
        name="q"
        required
        maxLength={200}
        defaultValue={defaultValue}
        aria-label={label}
        placeholder={label}
        className="h-12 w-full rounded-xl border border-line-strong bg-surface ps-12 pe-4 text-base text-fg shadow-xs outline-none placeholder:text-muted focus-visible:ring-2 focus-visible:ring-focus"
      />
    </form>
  )
}
