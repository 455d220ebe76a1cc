'use client'

import './globals.css'
import { type FailureProps, referenceOf } from '@/components/shell/failure-notice'
import { Notice } from '@/components/shell/notice'
import { Button } from '@/components/ui/button'
import { ThemeProvider } from '@/components/ui/theme-provider'
import { failureWords } from '@/i18n/failure-words'
import { directionOf, nearestLocale } from '@/i18n/locales'

/** That of the page that was there, else the browser's own. */
function languageNow() {
  if (typeof document === 'undefined') return nearestLocale('')
  return nearestLocale(document.documentElement.lang || navigator.language)
}

/**
 * Instead of the whole document, where even its outermost layout failed: nothing is known but the host, whose company's
 * tokens are a style sheet (the platform's hosts have none and keep the neutral look). It names nobody.
 */
export default function GlobalError({ error, retry }: FailureProps) {
  const language = languageNow()
  const words = failureWords(language)
  return (
    <html lang={language} dir={directionOf(language)} suppressHydrationWarning>
      <head>
        <title>{words.title}</title>
        <link rel="stylesheet" href="/api/tenants/branding/css" />
      </head>
      <body className="bg-page font-body text-fg antialiased">
        <ThemeProvider>
          <Notice
            kind="error"
            title={words.title}
            body={words.body}
            actions={
              <Button variant="primary" onClick={retry}>
                {words.tryAgain}
              </Button>
            }
            {...referenceOf(error)}
          />
        </ThemeProvider>
      </body>
    </html>
  )
}
