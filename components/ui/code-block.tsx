import { CopyButton } from './copy-button'

type CodeBlockProps = {
  code: string
  /** Names the snippet for everyone: a file name, "Embed code". */
  title?: string
}

export function CodeBlock({ code, title }: CodeBlockProps) {
  return (
    <figure className="overflow-hidden rounded-lg border border-line bg-sunken">
      <figcaption className="flex items-center justify-between gap-2 border-line-subtle border-b py-1 ps-3.5 pe-1.5">
        <span className="truncate text-muted text-xs">{title}</span>
        <CopyButton text={code} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="overflow-x-auto px-3.5 py-3 font-mono text-fg text-xs leading-5">
        <code dir="ltr">{code}</code>
      </pre>
    </figure>
  )
}
