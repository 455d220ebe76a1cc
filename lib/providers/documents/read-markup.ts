import type mammoth from 'mammoth'
import { deferred } from '@/lib/kernel'
import { extractPage } from '../crawler'
import { DocumentProblem } from './document-problem'
import type { DocumentPart } from './part'
import { sections } from './sections'

const word = deferred<typeof mammoth>('mammoth')

/** Links of a file lead nowhere but to the web. */
const NOWHERE = 'https://document.invalid/'

function* partsOf(html: string): Generator<DocumentPart> {
  const { title, markdown } = extractPage(html, NOWHERE)
  if (markdown.trim() === '') throw new DocumentProblem('no_text')
  yield* sections(markdown, title.trim())
}

export const readHtml = partsOf

/** @throws DocumentProblem */
export async function* readDocx(bytes: Uint8Array): AsyncGenerator<DocumentPart> {
  let html: string
  try {
    const without = word().images.imgElement(async () => ({ src: '' }))
    ;({ value: html } = await word().convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: without }))
  } catch (error) {
    throw new DocumentProblem('damaged', error)
  }
  if (html.replace(/<[^>]*>/g, '').trim() === '') throw new DocumentProblem('no_text')
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replace(/<[^>]*>/g, '') ?? ''
  yield* partsOf(`<!doctype html><html><head><title>${title}</title></head><body><main>${html}</main></body></html>`)
}

export function* readText(text: string): Generator<DocumentPart> {
  yield* sections(text, /^# (.+)$/m.exec(text.slice(0, 4_000))?.[1]?.trim() ?? '')
}
