import { z } from 'zod'

const sources = z.array(z.object({ url: z.string().nullable() })).catch([])

/** Of sources, beside what rests on them. */
const marks = /\s*\[\d+\]/g

type Message = { authorKind: string; body: string; sources: unknown }

/** Markdown as somebody would type it: links in full, no marks. */
const withoutMarkup = (text: string): string =>
  text
    .replace(marks, '')
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)\)/g, (_, words: string, url: string) =>
      words === url ? url : `${words} (${url})`,
    )
    .replace(/^\s*#{1,6}\s+/gm, '')
    .replace(/^(\s*)[*+]\s+/gm, '$1- ')
    .replace(/(\*\*|__|`)(?=\S)(.+?)\1/g, '$2')
    .trim()

/** The page that an answer of an assistant rests on, where it names one. */
const pageOf = (message: Message): string | null =>
  message.authorKind === 'agent' ? (sources.parse(message.sources).find(({ url }) => url !== null)?.url ?? null) : null

/** What a message says where Markdown is read, without the numbers of sources that stand beside it in the chat alone. */
export function writtenText(message: Message): string {
  if (message.authorKind !== 'agent') return message.body
  const page = pageOf(message)
  const text = message.body.replace(marks, '')
  return page && !text.includes(page) ? `${text}\n\n${page}` : text
}

/**
 * What a message says on a channel that knows plain text alone. A person has typed it so; an assistant writes Markdown, and the page
 * that it answers from is named.
 */
export function spokenText(message: Message): string {
  if (message.authorKind !== 'agent') return message.body
  const page = pageOf(message)
  const text = withoutMarkup(message.body)
  return page && !text.includes(page) ? `${text}\n${page}` : text
}
