import type { MailBrand } from '@/lib/mail/schema'
import type { CompiledContent } from './compiled'
import { drawBlock } from './draw-blocks'
import { FONT } from './draw-rich-text'
import type { EmailContent } from './email-blocks'
import { DARK, LIGHT, type Pen, penOf } from './pen'
import { writeText } from './write-text'

export const DARK_SCHEME = '@media (prefers-color-scheme:dark)'

/** Inline styles hold in the light; what has a name is redrawn in the dark, and columns stand below each other on phones. */
const styleSheet = (pen: Pen): string =>
  [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    'body{margin:0;padding:0}img{-ms-interpolation-mode:bicubic}table{border-collapse:collapse}',
    '@media only screen and (max-width:620px){.sheet{width:100%!important;table-layout:fixed!important}.row{padding-left:20px!important;padding-right:20px!important}',
    '.column{display:block!important;width:100%!important;box-sizing:border-box;padding-left:0!important;padding-right:0!important}}',
    `${DARK_SCHEME}{`,
    `.page{background-color:${DARK.page}!important}.card{background-color:${DARK.card}!important}`,
    `.ink{color:${DARK.ink}!important}.strong{color:${DARK.strong}!important}.muted{color:${DARK.muted}!important}`,
    '.light-only{display:none!important}.dark-only{display:inline-block!important}',
    `.link{color:${pen.link.dark}!important}.rule{border-color:${DARK.rule}!important}}`,
  ].join('')

/** What lists of mails show after the subject; the blanks keep the mail's first words from following. */
const drawPreheader = (pen: Pen, preheader: string): string =>
  preheader === ''
    ? ''
    : `<div style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden">${pen.html(preheader)}${'&#8204;&#160;'.repeat(60)}</div>`

/** In the dark its dark variant, where there is one: Outlook on Windows, which has no dark scheme of its own, sees only the first. */
function drawLogo(pen: Pen, url: string): string {
  const { logoDarkUrl, companyName, look } = pen.brand
  const picture = (src: string, attributes: string, display: string) =>
    `<img src="${pen.attribute(src)}" alt="${pen.attribute(companyName)}" height="40"${attributes} style="display:${display};height:40px;max-width:240px;border:0"/>`
  if (look === 'filled' || !logoDarkUrl || logoDarkUrl === url) return picture(url, '', 'inline-block')
  const dark = picture(logoDarkUrl, ' class="dark-only"', 'none')
  return `${picture(url, ' class="light-only"', 'inline-block')}<!--[if !mso]><!-->${dark}<!--<![endif]-->`
}

function drawHeader(pen: Pen): string {
  const { brand } = pen
  const isFilled = brand.look === 'filled'
  const name = (is: string) => (isFilled ? '' : ` class="${is}"`)
  const ink = isFilled ? brand.onPrimary : LIGHT.strong
  const mark = brand.logoUrl
    ? drawLogo(pen, brand.logoUrl)
    : `<span${name('strong')} style="font-size:20px;line-height:28px;font-weight:700;color:${ink}">${pen.html(brand.companyName)}</span>`
  const words = brand.headerText
    ? `<p${name('muted')} style="margin:8px 0 0;font-size:14px;line-height:20px;color:${isFilled ? ink : LIGHT.muted}">${pen.html(brand.headerText)}</p>`
    : ''
  const stripe =
    brand.look === 'line'
      ? `<tr><td height="6" bgcolor="${brand.primary}" style="height:6px;font-size:0;line-height:6px;background-color:${brand.primary}">&#160;</td></tr>`
      : ''
  const ground = isFilled ? ` bgcolor="${brand.primary}"` : ''
  const style = isFilled ? `padding:20px 32px;background-color:${brand.primary}` : 'padding:24px 32px 12px'
  return `${stripe}<tr><td class="row" align="${pen.start}"${ground} dir="${pen.direction}" style="${style};text-align:${pen.start};font-family:${FONT}">${mark}${words}</td></tr>`
}

const drawDocument = (pen: Pen, content: EmailContent): string =>
  [
    `<!DOCTYPE html><html lang="${pen.attribute(pen.language)}" dir="${pen.direction}"><head><meta charset="utf-8"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="x-apple-disable-message-reformatting"/>',
    '<meta name="color-scheme" content="light dark"/><meta name="supported-color-schemes" content="light dark"/>',
    '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no"/>',
    `<title>${pen.attribute(content.subject)}</title><style>${styleSheet(pen)}</style></head>`,
    `<body class="page" bgcolor="${LIGHT.page}" dir="${pen.direction}" style="margin:0;padding:0;background-color:${LIGHT.page}">`,
    drawPreheader(pen, content.preheader),
    `<table class="page" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.page}" style="background-color:${LIGHT.page}"><tr><td align="center" style="padding:24px 8px">`,
    `<table class="sheet card" role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.card}" style="width:600px;max-width:100%;background-color:${LIGHT.card};border-radius:8px">`,
    drawHeader(pen),
    ...content.blocks.map((block) => drawBlock(pen, block)),
    `</table></td></tr></table>${pen.slot({ slot: 'pixel' })}</body></html>`,
  ].join('')

export function drawMail(
  content: EmailContent,
  brand: MailBrand,
  language: string,
  { isPreview }: { isPreview: boolean } = { isPreview: false },
): CompiledContent {
  const pen = penOf(brand, language, isPreview)
  const html = pen.cut(drawDocument(pen, content))
  const fixed = html.filter((piece) => typeof piece === 'string').join('')
  return {
    subject: pen.cut(pen.header(content.subject)),
    html,
    text: pen.cut(writeText(pen, content.blocks)),
    links: pen.links,
    htmlBytes: new TextEncoder().encode(fixed).length,
  }
}
