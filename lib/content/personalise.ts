import type { CompiledContent, Personal, Piece } from './compiled'
import { cleanHeader, cleanText, escapeHtml } from './escape'
import { wordsFor } from './variables'

const MOST_SUBJECT = 300

const WRITE = { html: escapeHtml, text: cleanText, header: cleanHeader } as const

function join(pieces: readonly Piece[], personal: Personal): string {
  let joined = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') joined += piece
    else if (piece.slot === 'variable') joined += WRITE[piece.form](wordsFor(piece, personal.variables))
    else if (piece.slot === 'link') joined += WRITE[piece.form](personal.linkUrl(piece.index))
    else if (piece.slot === 'unsubscribe') joined += WRITE[piece.form](personal.unsubscribeUrl)
    else if (piece.slot === 'preferences') joined += WRITE[piece.form](personal.preferencesUrl)
    else if (personal.openPixelUrl !== null) joined += pixel(personal.openPixelUrl)
  }
  return joined
}

const pixel = (url: string): string =>
  `<img src="${escapeHtml(url)}" width="1" height="1" alt="" style="display:block;width:1px;height:1px;border:0"/>`

/** The mail for one person: joining, and no more. */
export function personalise(
  compiled: CompiledContent,
  personal: Personal,
): { subject: string; html: string; text: string } {
  return {
    subject: join(compiled.subject, personal).trim().slice(0, MOST_SUBJECT).toWellFormed(),
    html: join(compiled.html, personal),
    text: join(compiled.text, personal),
  }
}
