import type { MailBrand } from '@/lib/mail/schema'
import type { EmailContent } from './email-blocks'
import { linkTarget } from './links'
import { personalise } from './personalise'

export type PreviewLook = { scheme: 'light' | 'dark'; variables: Readonly<Record<string, string>> }
export type ContentPreview = { subject: string; html: string; text: string; htmlBytes: number; preheader: string }

/** The mail as one person would see it, in one of the two schemes; its blocks carry their ids. Links lead nowhere yet. */
export async function previewContent(
  content: EmailContent,
  brand: MailBrand,
  language: string,
  { scheme, variables }: PreviewLook,
): Promise<ContentPreview> {
  const [{ drawMail, DARK_SCHEME }, { fillAll, ownVariables }] = await Promise.all([
    import('./draw-mail'),
    import('./variables'),
  ])
  const compiled = drawMail(content, brand, language, { isPreview: true })
  const seen = personalise(compiled, {
    variables,
    linkUrl: (index) => linkTarget(compiled.links[index] ?? '', variables),
    unsubscribeUrl: '#',
    preferencesUrl: '#',
    openPixelUrl: null,
  })
  return {
    ...seen,
    html: seen.html.replace(DARK_SCHEME, scheme === 'dark' ? '@media all' : '@media not all'),
    htmlBytes: drawMail(content, brand, language).htmlBytes,
    preheader: fillAll(content.preheader, { ...variables, ...ownVariables(brand) }),
  }
}
