import { z } from 'zod'

const sources = z.array(z.object({ url: z.string().nullable() })).catch([])

/** Markdown as somebody would type it: links in full, no marks. */
const withoutMarkup = (text: string): string =>
  text
    .replace(/\s*\[\d+\]/g, '')
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)\)/g, (_, words: string, url: string) =>
      words === url ? url : `${words} (${url})`,
    )
    .replace(/^\s*#{1,6}\s+/gm, '')
    .replace(/^(\s*)[*+]\s+/gm, '$1- ')
    .replace(/(\*\*|__|`)(?=\S)(.+?)\1/g, '$2')
    .trim()

/**
 * What a message says on a channel that knows plain text alone. A person has typed it so; an assistant writes Markdown, and the page
 * that it answers from is named.
 */
export function spokenText(message: { authorKind: string; body: string; sources: unknown }): string {
  if (message.authorKind !== 'agent') return message.body
  const page = sources.parse(message.sources).find(({ url }) => url !== null)?.url
  const text = withoutMarkup(message.body)
  return page && !text.includes(page) ? `${text}\n${page}` : text
}
