import { describe, expect, it } from 'vitest'
import { DEFAULT_TEMPLATES } from './default-templates'
import type { MailBrand } from './mail-brand'
import { renderEmail } from './render-email'
import { templateKeys } from './schema'

const brand: MailBrand = {
  companyName: 'Müller & Söhne',
  homeUrl: 'https://mueller.example.com/',
  logoUrl: null,
  primary: '#ffe600',
  onPrimary: '#111111',
  look: 'line',
  headerText: null,
  footerText: 'Müller & Söhne\n1 Example Street',
}

const render = (body: string, variables: Record<string, string> = {}, subject = 'Hello') =>
  renderEmail({ subject, body }, variables, brand, 'en')

describe('a mail', () => {
  it.each(templateKeys)('%s names the company, its colour and address in both forms', async (key) => {
    const mail = await renderEmail(DEFAULT_TEMPLATES[key], DEFAULT_TEMPLATES[key].variables, brand, 'en')
    expect(mail.html).toContain('Müller &amp; Söhne')
    expect(mail.html).toContain('#ffe600')
    expect(mail.html).toContain('https://mueller.example.com/')
    expect(mail.text).toContain('1 Example Street')
    for (const text of [mail.subject, mail.html, mail.text]) {
      expect(text).not.toMatch(/\{\{|\}\}/)
      expect(text).not.toMatch(/livery/i)
    }
  })

  it('turns a link that stands alone into a button, and shows its address in the text', async () => {
    const mail = await render('[Go on]({{link}})\n\nor [read more](https://example.com/more) here', {
      link: 'https://mueller.example.com/a?token=x&y=1',
    })
    expect(mail.html).toMatch(/<a href="https:\/\/mueller\.example\.com\/a\?token=x&amp;y=1"[^>]*background:#ffe600/)
    expect(mail.html).not.toMatch(/<a href="https:\/\/example\.com\/more"[^>]*background/)
    expect(mail.text).toContain('Go on:\nhttps://mueller.example.com/a?token=x&y=1')
  })

  it('shows values as they are, never as markup', async () => {
    const name = '<script>alert(1)</script> **bold** [x](https://evil.example) {{companyName}}'
    const { html, text } = await render('Hello {{name}}!', { name })
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<strong>')
    expect(html).not.toContain('href="https://evil.example')
    expect(html).toContain('{{companyName}}')
    expect(text).toContain(`Hello ${name}!`)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'JAVASCRIPT:alert(1)'])(
    'has no link to %s',
    async (link) => {
      expect((await render('[Go]({{link}}) and [here](javascript:alert(2))', { link })).html).not.toMatch(
        /href="(?!https:\/\/mueller)/,
      )
    },
  )

  it('lets no markup of the template through but its Markdown', async () => {
    const { html } = await render('<img src=x onerror=alert(1)> <iframe></iframe> ![t](https://t.example/p.gif) *yes*')
    expect(html).not.toMatch(/<img|<iframe|onerror=alert\(1\)>|p\.gif/)
    expect(html).toContain('<em>yes</em>')
  })

  it('keeps its subject on one line of a length that servers take', async () => {
    const { subject } = await render('x', { name: `Eve\r\nBcc: all@example.com ${'x'.repeat(500)}` }, 'Hello {{name}}')
    expect(subject).toMatch(/^Hello Eve Bcc: all@example\.com x+$/)
    expect(subject.length).toBeLessThanOrEqual(200)
  })
})
