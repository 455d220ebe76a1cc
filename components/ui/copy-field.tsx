import { CopyButton } from './copy-button'

/** A value to copy in one line: an address, an id, an embed key. */
export function CopyField({ value, label }: { value: string; label?: string }) {
  return (
    <div className="flex h-control items-center gap-1 rounded-md border border-line bg-sunken ps-3 pe-1">
      <code dir="ltr" className="min-w-0 flex-1 truncate font-mono text-fg text-xs" title={value}>
        {value}
      </code>
      <CopyButton text={value} aria-label={label} />
    </div>
  )
}
