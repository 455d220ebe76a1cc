import { fillVariables } from './fill-variables'
import { directionOfMail } from './languages'
import type { MailBrand } from './mail-brand'
import { renderBody, renderText } from './render-body'
import type { TemplateVariables, TemplateWords } from './schema'

export type RenderedEmail = { subject: string; html: string; text: string }

/** A header line: one line, of a length that every server takes. */
const asHeader = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, ' ')
    .trim()
    .slice(0, 200)

export async function renderEmail(
  words: TemplateWords,
  given: TemplateVariables,
  brand: MailBrand,
  language: string,
): Promise<RenderedEmail> {
  const variables = { companyName: brand.companyName, companyUrl: brand.homeUrl, ...given }
  const subject = asHeader(fillVariables(words.subject, (name) => variables[name as keyof typeof variables]))
  const bodyHtml = renderBody(words.body, variables, brand, directionOfMail(language))
  // React's server and the mail's parts are loaded with the first mail.
  const [{ render }, { MailLayout }] = await Promise.all([import('@react-email/render'), import('./layout')])
  const html = await render(<MailLayout brand={brand} subject={subject} language={language} bodyHtml={bodyHtml} />)
  const text = `${renderText(words.body, variables)}\n\n${brand.footerText ?? brand.companyName}\n${brand.homeUrl}\n`
  return { subject, html, text }
}
