import { Fragment, type ReactNode } from 'react'

const MARKS = { '*': 'strong', _: 'em', '~': 's' } as const
/** `*bold*`, `_italic_`, `~struck~` and ```` ```typed``` ````: at the edge of words, and with words within. */
const FORMATTED = /(?<![\p{L}\p{N}])(?:([*_~])(?=\S)([^\n]*?\S)\1|```([^`]+)```)(?![\p{L}\p{N}])/u

/** A text as WhatsApp shows it. */
export function FormattedText({ text }: { text: string }): ReactNode {
  const found = FORMATTED.exec(text)
  if (!found) return text
  const [whole, mark, inner, typed] = found
  const Tag = mark === '*' || mark === '_' || mark === '~' ? MARKS[mark] : 'code'
  return (
    <Fragment>
      {text.slice(0, found.index)}
      <Tag>{typed ?? <FormattedText text={inner ?? ''} />}</Tag>
      <FormattedText text={text.slice(found.index + whole.length)} />
    </Fragment>
  )
}
