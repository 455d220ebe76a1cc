// Each part by itself: the package of all of them brings a CSS compiler and a highlighter into every process.
import { Body } from '@react-email/body'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { Img } from '@react-email/img'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { directionOfMail } from './languages'
import type { MailBrand } from './mail-brand'

const FONT = '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,Helvetica,Arial,sans-serif'

type LayoutProps = { brand: MailBrand; subject: string; language: string; bodyHtml: string }

/** The frame around every mail of a company: its name or logo, its colour, its footer; nothing of the platform. */
export function MailLayout({ brand, subject, language, bodyHtml }: LayoutProps) {
  const isFilled = brand.look === 'filled'
  const ink = isFilled ? brand.onPrimary : '#111827'
  return (
    <Html lang={language} dir={directionOfMail(language)}>
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{subject}</Preview>
      <Body
        dir={directionOfMail(language)}
        style={{ margin: 0, padding: '24px 8px', backgroundColor: '#f3f4f6', fontFamily: FONT }}
      >
        <Container style={{ maxWidth: 600, backgroundColor: '#ffffff', borderRadius: 8, overflow: 'hidden' }}>
          {brand.look === 'line' && (
            <Section style={{ height: 6, backgroundColor: brand.primary, fontSize: 0, lineHeight: '6px' }} />
          )}
          <Section
            style={isFilled ? { padding: '20px 32px', backgroundColor: brand.primary } : { padding: '24px 32px 0' }}
          >
            <Link href={brand.homeUrl} style={{ color: ink, textDecoration: 'none' }}>
              {brand.logoUrl ? (
                <Img src={brand.logoUrl} alt={brand.companyName} height={40} style={{ maxWidth: 240 }} />
              ) : (
                <span style={{ fontSize: 20, fontWeight: 700 }}>{brand.companyName}</span>
              )}
            </Link>
            {brand.headerText && (
              <Text style={{ margin: '8px 0 0', color: isFilled ? ink : '#4b5563' }}>{brand.headerText}</Text>
            )}
          </Section>
          <Section style={{ padding: '24px 32px 16px' }}>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: renderBody lets only its allow-list through */}
            <div dangerouslySetInnerHTML={{ __html: bodyHtml }} />
          </Section>
          <Section style={{ padding: '16px 32px 24px', borderTop: '1px solid #e5e7eb' }}>
            <Text style={{ margin: 0, fontSize: 13, lineHeight: '20px', color: '#4b5563', whiteSpace: 'pre-line' }}>
              {brand.footerText ?? brand.companyName}
            </Text>
            <Link href={brand.homeUrl} style={{ fontSize: 13, color: '#4b5563', textDecoration: 'underline' }}>
              {new URL(brand.homeUrl).host}
            </Link>
          </Section>
        </Container>
      </Body>
    </Html>
  )
}
