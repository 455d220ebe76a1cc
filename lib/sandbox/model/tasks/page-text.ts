import { type Block, readBlocks, unmarked } from '../blocks'
import type { Page } from '../prompt'
import { plain, words } from '../words'

/** What surrounds the text on a website and says nothing to a reader of an article. */
const FURNITURE =
  /^(?:home|menu|close|search|skip to (?:main )?content|back(?: to (?:top|home|overview))?|next|previous|read more|learn more|more|share(?: this)?|print|tweet|subscribe|sign (?:in|up)|log ?in|register|contact(?: us)?|cookies?|accept(?: all)?|decline|privacy(?: policy)?|imprint|terms(?: of (?:use|service))?|all rights reserved|follow us|table of contents|on this page|related (?:articles|posts|pages)|comments?|leave a (?:reply|comment)|advertisement|loading)\W*$/i

const NOTICES =
  /\b(?:we use cookies|cookie (?:policy|settings|preferences)|all rights reserved|©|copyright \d{4}|subscribe to our newsletter|posted (?:by|on)|minutes? read|was this (?:page|article) helpful)\b/i

const isFurniture = (text: string): boolean =>
  FURNITURE.test(plain(unmarked(text)).trim()) || (NOTICES.test(text) && text.length < 200)

/** "Home › Help › Returns" */
const isTrail = (text: string): boolean => /^(?:[^.!?]{1,40}\s[›»>/|]\s){1,}[^.!?]{1,60}$/.test(text)

function cleaned(block: Block): Block | undefined {
  if (block.kind === 'paragraph') return isFurniture(block.text) || isTrail(block.text) ? undefined : block
  if (block.kind === 'heading') return isFurniture(block.text) ? undefined : block
  if (block.kind !== 'list') return block
  const items = block.items.filter((item) => !isFurniture(item))
  // Short links beside "Home" or "Sign in" are the rest of the menu.
  const isMenu = items.length < block.items.length && items.every((item) => words(item).length <= 2)
  return items.length === 0 || isMenu ? undefined : { ...block, items }
}

const textOf = (block: Block): string =>
  block.kind === 'list' ? block.items.join('|') : block.kind === 'table' ? JSON.stringify(block.rows) : block.text

/** The blocks of a page without menus, notices and repetitions. */
export function pageBlocks(page: Page): Block[] {
  const seen = new Set<string>()
  return readBlocks(page.text).flatMap((block) => {
    const kept = cleaned(block)
    const key = kept ? plain(textOf(kept)) : ''
    if (!kept || (kept.kind !== 'heading' && seen.has(key))) return []
    seen.add(key)
    return [kept]
  })
}

/** The page's own title without the site's name behind a bar or dash. */
export function pageTitle(page: Page, blocks: Block[]): string {
  const parts = page.title
    .split(/\s+[|–—·»-]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const first = blocks.find((block) => block.kind === 'heading')
  if (parts.length === 0) return first?.kind === 'heading' ? first.text : 'Untitled'
  const heading = first?.kind === 'heading' ? plain(first.text) : ''
  return parts.find((part) => plain(part) === heading) ?? parts[0] ?? 'Untitled'
}
