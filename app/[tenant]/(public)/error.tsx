'use client'

import { useEffect, useState } from 'react'
import { failureWords } from '@/i18n/failure-words'

type PublicErrorProps = { error: Error & { digest?: string }; retry: () => void }

/** Plain elements: it is loaded with every public page. */
export default function PublicError({ error, retry }: PublicErrorProps) {
  const [language, setLanguage] = useState('')
  useEffect(() => setLanguage(document.documentElement.lang), [])
  const words = failureWords(language)
  return (
    <div className="mx-auto flex min-h-[60dvh] max-w-md flex-col items-center justify-center px-6 py-16 text-center">
      <h1 className="font-heading font-semibold text-2xl text-fg">{words.title}</h1>
      <p className="mt-2 text-muted">{words.body}</p>
      <button
        type="button"
        onClick={retry}
        className="mt-6 inline-flex h-control items-center rounded-md bg-primary px-3.5 font-medium text-on-primary text-sm hover:bg-primary-hover"
      >
        {words.tryAgain}
      </button>
      {error.digest && <p className="mt-8 font-mono text-subtle text-xs">{error.digest}</p>}
    </div>
  )
}
