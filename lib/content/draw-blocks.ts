import { textOn } from '@/lib/mail/schema'
import { alignOf, drawRichText, FONT, type Ink } from './draw-rich-text'
import type { Block, BlockOf, ColumnBlock } from './email-blocks'
import { LIGHT, type Pen } from './pen'

const MAIL_WIDTH = 600
const SIDE_PADDING = 32

/** The room in which a block stands, in pixels: Outlook on Windows sizes pictures by attributes alone. */
type Room = { width: number }

const inkOf = (background: string | null, color: string | null): Ink =>
  background === null && color === null
    ? { ink: LIGHT.ink, strong: LIGHT.strong, isOwn: false }
    : {
        ink: color ?? textOn(background ?? LIGHT.card),
        strong: color ?? textOn(background ?? LIGHT.card),
        // On the mail's own ground the dark scheme's ink is the safe one, whatever was chosen for the light one.
        isOwn: background !== null,
      }

/** Where a picture will be. */
const missingPicture = (width: number): string =>
  `<span style="display:inline-block;width:${width}px;max-width:100%;height:${Math.round(Math.min(width / 2, 180))}px;background-color:#d1d5db;border-radius:6px"></span>`

/** A picture; null without one. */
function drawPicture(pen: Pen, src: string | null, alt: string, width: number, href: string): string | null {
  if (src === null) return pen.isPreview ? missingPicture(width) : null
  const style = `display:inline-block;width:${width}px;max-width:100%;height:auto;border:0;outline:none;font-family:${FONT};font-size:14px;color:${LIGHT.muted}`
  const picture = `<img src="${pen.picture(src)}" alt="${pen.attribute(alt)}" width="${width}" style="${style}"/>`
  const target = pen.href(href, 'html')
  return target === null ? picture : `<a href="${target}" style="text-decoration:none">${picture}</a>`
}

type Button = { label: string; href: string; fill: string; ink: string; isWide: boolean; align: string }

/** A button that every mail program draws: the colour is that of a table's cell. Without a target it is text. */
function drawButton(pen: Pen, { label, href, fill, ink, isWide, align }: Button): string {
  const look = `display:inline-block;padding:13px 26px;font-family:${FONT};font-size:16px;line-height:20px;font-weight:600;color:${ink};text-decoration:none;border-radius:6px`
  const target = pen.href(href, 'html')
  const drawn =
    target === null
      ? `<span style="${look}">${pen.html(label)}</span>`
      : `<a href="${target}" style="${look}">${pen.html(label)}</a>`
  const width = isWide ? ' width="100%"' : ''
  return `<table role="presentation"${width} align="${align}" cellpadding="0" cellspacing="0" border="0" style="border-collapse:separate"><tr><td align="center" bgcolor="${fill}" style="border-radius:6px;background-color:${fill}">${drawn}</td></tr></table>`
}

const drawButtonBlock = (pen: Pen, block: BlockOf<'button'>): string => {
  const fill = block.fill ?? pen.brand.primary
  return drawButton(pen, {
    ...block,
    fill,
    ink: block.ink ?? (block.fill === null ? pen.brand.onPrimary : textOn(fill)),
    align: alignOf(pen, block.align),
  })
}

function drawSimple(pen: Pen, block: ColumnBlock, { width }: Room): string {
  if (block.kind === 'text') {
    return drawRichText(pen, block.content, block.align, inkOf(block.background, block.color))
  }
  if (block.kind === 'button') return drawButtonBlock(pen, block)
  const pixels = Math.round((width * block.widthPercent) / 100)
  return drawPicture(pen, block.src, block.alt, pixels, block.href) ?? ''
}

/** A line of the mail: a row of its own with room around. */
function row(
  pen: Pen,
  block: { id: string; background: string | null },
  align: string,
  inner: string,
  padding = 12,
): string {
  if (inner === '' && !pen.isPreview) return ''
  const ground = block.background === null ? '' : ` bgcolor="${block.background}"`
  const color = block.background === null ? '' : `background-color:${block.background};`
  return `<tr${pen.mark(block.id)}><td class="row" align="${align}"${ground} style="${color}padding:${padding}px ${SIDE_PADDING}px;text-align:${align};font-family:${FONT}" dir="${pen.direction}">${inner}</td></tr>`
}

const SHARES = { even: [50, 50], 'narrow-first': [34, 66], 'wide-first': [66, 34] } as const

function drawColumns(pen: Pen, block: BlockOf<'columns'>, { width }: Room): string {
  const cells = block.columns.map((column, at) => {
    const share = SHARES[block.share][at] ?? 50
    const inner = column
      .map((one) => {
        const ground = one.background === null ? '' : `background-color:${one.background};padding:12px;`
        const drawn = drawSimple(pen, one, { width: Math.round((width * share) / 100) - 16 })
        const align = alignOf(pen, one.align)
        return drawn === ''
          ? ''
          : `<tr${pen.mark(one.id)}><td align="${align}" style="${ground}padding-bottom:12px;text-align:${align}">${drawn}</td></tr>`
      })
      .join('')
    const gap = at === 0 ? `padding-${pen.end}:16px` : ''
    const table = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${inner === '' ? '<tr><td></td></tr>' : inner}</table>`
    return `<td class="column" width="${share}%" valign="top" style="${gap}">${table}</td>`
  })
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${pen.direction}"><tr>${cells.join('')}</tr></table>`
}

function drawProduct(pen: Pen, block: BlockOf<'product'>): string {
  const ink = inkOf(block.background, null)
  const name = (is: 'strong' | 'ink') => (ink.isOwn ? '' : ` class="${is}"`)
  const line = (text: string, style: string, is: 'strong' | 'ink') =>
    text === ''
      ? ''
      : `<p${name(is)} style="margin:0 0 8px;${style};color:${is === 'strong' ? ink.strong : ink.ink};text-align:${pen.start}">${pen.html(text)}</p>`
  const words = [
    line(block.title, 'font-size:18px;line-height:26px;font-weight:700', 'strong'),
    line(block.price, 'font-size:16px;line-height:24px;font-weight:600', 'strong'),
    line(block.text, 'font-size:15px;line-height:23px', 'ink'),
    block.label === ''
      ? ''
      : drawButton(pen, {
          label: block.label,
          href: block.href,
          fill: pen.brand.primary,
          ink: pen.brand.onPrimary,
          isWide: false,
          align: pen.start,
        }),
  ].join('')
  const picture = drawPicture(pen, block.src, block.alt, 200, block.href)
  const beside =
    picture === null
      ? ''
      : `<td class="column" width="216" valign="top" style="padding-${pen.end}:16px;padding-bottom:12px">${picture}</td>`
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${pen.direction}"><tr>${beside}<td class="column" valign="top">${words}</td></tr></table>`
}

function drawDivider(pen: Pen, block: BlockOf<'divider'>): string {
  const half = Math.round(block.size / 2)
  return block.look === 'space'
    ? `<tr${pen.mark(block.id)}><td style="height:${block.size}px;font-size:0;line-height:${block.size}px">&#160;</td></tr>`
    : `<tr${pen.mark(block.id)}><td class="row" style="padding:${half}px ${SIDE_PADDING}px"><div class="rule" style="border-top:1px solid ${LIGHT.rule};font-size:0;line-height:0">&#160;</div></td></tr>`
}

/** Who sends this and why, and the way out of it. */
function drawFooter(pen: Pen, block: BlockOf<'footer'>): string {
  const style = `font-family:${FONT};font-size:13px;line-height:20px;color:${LIGHT.muted}`
  const text = (words: string) =>
    words === '' ? '' : `<p class="muted" style="margin:0 0 8px;${style}">${pen.html(words)}</p>`
  const link = (slot: 'unsubscribe' | 'preferences') =>
    `<a class="muted" href="${pen.slot({ slot, form: 'html' })}" style="${style};text-decoration:underline">${pen.html(pen.words[slot])}</a>`
  const own = block.address.trim() || pen.brand.footerText || pen.brand.companyName
  return `<tr${pen.mark(block.id)}><td class="row rule" align="${pen.start}" dir="${pen.direction}" style="padding:20px ${SIDE_PADDING}px 28px;border-top:1px solid ${LIGHT.rule};text-align:${pen.start}">${text(own)}${text(block.reason)}<p class="muted" style="margin:0;${style}">${link('unsubscribe')}&#160;&#160;·&#160;&#160;${link('preferences')}</p></td></tr>`
}

export function drawBlock(pen: Pen, block: Block): string {
  const room = { width: MAIL_WIDTH - 2 * SIDE_PADDING }
  if (block.kind === 'footer') return drawFooter(pen, block)
  if (block.kind === 'divider') return drawDivider(pen, block)
  if (block.kind === 'columns') return row(pen, block, pen.start, drawColumns(pen, block, room))
  if (block.kind === 'product') return row(pen, block, pen.start, drawProduct(pen, block), 16)
  return row(pen, block, alignOf(pen, block.align), drawSimple(pen, block, room))
}
