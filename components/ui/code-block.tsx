import { CopyButton } from './copy-button'

type CodeBlockProps = {
  code: string
  /** Names the snippet for everyone: a file name, "Embed code". */
  title?: string
}

export function CodeBlock({ code, title }: CodeBlockProps) {
  const text = (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */
    <pre tabIndex={0} className="min-w-0 flex-1 overflow-x-auto px-3.5 py-3 font-mono text-fg text-xs leading-5">
      <code dir="ltr">{code}</code>
    </pre>
  )
  const copy = <CopyButton text={code} />
  return (
    <figure className="overflow-hidden rounded-lg border border-line bg-sunken">
      {title ? (
        <>
          <figcaption className="flex items-center justify-between gap-2 border-line-subtle border-b py-1 ps-3.5 pe-1.5">
            <span className="truncate text-muted text-xs">{title}</span>
            {copy}
          </figcaption>
          <div className="flex">{text}</div>
        </>
      ) : (
        <div className="flex items-center gap-2 pe-1.5">
          {text}
          {copy}
        </div>
      )}
    </figure>
  )
}
