import { inkOn } from '@/lib/branding/schema'
import { directionOfMail, type MailBrand, mailLanguage } from '@/lib/mail/schema'
import type { Piece, Slot } from './compiled'
import { cleanHeader, cleanText, escapeHtml } from './escape'
import { readLink } from './links'
import { cutVariables, isOwnVariable, ownVariables } from './variables'
import { WORDS } from './words'

/** Never part of a text: it is cut from all of them. */
const MARK = '\u0000'

export const LIGHT = {
  page: '#f3f4f6',
  card: '#ffffff',
  ink: '#1f2937',
  strong: '#111827',
  muted: '#4b5563',
  rule: '#e5e7eb',
} as const
export const DARK = {
  page: '#0f1115',
  card: '#1a1d23',
  ink: '#e5e7eb',
  strong: '#f9fafb',
  muted: '#b3bac5',
  rule: '#353b46',
} as const

/** What all parts of one mail are drawn with. */
export type Pen = ReturnType<typeof penOf>

/** @param isPreview names each block, so that an editor finds it, and shows where a picture is missing */
export function penOf(brand: MailBrand, language: string, isPreview = false) {
  const slots: Slot[] = []
  const links: string[] = []
  const own = ownVariables(brand)
  const direction = directionOfMail(language)

  const slot = (one: Slot): string => `${MARK}${slots.push(one) - 1}${MARK}`

  const fill = (text: string, form: 'html' | 'text' | 'header', write: (text: string) => string): string =>
    cutVariables(text)
      .map((part) =>
        typeof part === 'string'
          ? write(part)
          : isOwnVariable(part.name)
            ? write(own[part.name] ?? '')
            : slot({ slot: 'variable', ...part, form }),
      )
      .join('')

  const indexOf = (target: string): number => {
    const at = links.indexOf(target)
    return at === -1 ? links.push(target) - 1 : at
  }

  return {
    brand,
    language,
    isPreview,
    mark: (id: string): string => (isPreview ? ` data-block="${escapeHtml(id)}"` : ''),
    direction,
    links,
    words: WORDS[mailLanguage(language)],
    /** Mail programs know no logical properties. */
    start: direction === 'rtl' ? 'right' : 'left',
    end: direction === 'rtl' ? 'left' : 'right',
    /** Links in the brand's colour, as far from it as reading needs. */
    link: { light: inkOn(brand.primary, LIGHT.card), dark: inkOn(brand.primary, DARK.card) },
    slot,
    /** Text as markup. */
    html: (text: string): string => fill(text, 'html', (part) => escapeHtml(part).replaceAll('\n', '<br/>')),
    /** Within quotes, where there are no line breaks. */
    attribute: (text: string): string => fill(text, 'html', escapeHtml),
    text: (text: string): string => fill(text, 'text', cleanText),
    header: (text: string): string => fill(text, 'header', cleanHeader),
    /** A link's address where it is drawn; null when it is none. */
    href: (typed: string, form: 'html' | 'text'): string | null => {
      const link = readLink(typed, brand)
      if (link.kind === 'broken') return null
      if (link.kind === 'direct') return form === 'html' ? escapeHtml(link.target) : link.target
      return slot({ slot: 'link', index: indexOf(link.target), form })
    },
    /** Where a picture is found from outside. */
    picture: (path: string): string => escapeHtml(new URL(path, brand.homeUrl).href),
    /** The drawn text, cut at its slots. */
    cut: (drawn: string): Piece[] =>
      drawn.split(MARK).flatMap((part, at): Piece[] => {
        if (at % 2 === 0) return part === '' ? [] : [part]
        const found = slots[Number(part)]
        return found ? [found] : []
      }),
  }
}
