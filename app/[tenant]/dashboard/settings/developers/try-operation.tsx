'use client'

import { Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { CodeBlock } from '@/components/ui/code-block'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { ReferencedOperation } from '@/lib/surface/schema'
import { filledPath } from './snippets'

type Answer = { status: number; ms: number; text: string }

async function send(method: string, path: string, body: string, key: string): Promise<Answer> {
  const startedAt = performance.now()
  const headers = new Headers()
  if (key) headers.set('authorization', `Bearer ${key}`)
  const hasBody = body !== '' && method !== 'GET'
  if (hasBody) headers.set('content-type', 'application/json')
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers,
    // With a key the session stays out of it.
    credentials: key ? 'omit' : 'same-origin',
    ...(hasBody ? { body } : {}),
  })
  const raw = await response.text()
  let text = raw
  if (response.headers.get('content-type')?.includes('json') && raw) text = JSON.stringify(JSON.parse(raw), null, 2)
  return { status: response.status, ms: Math.round(performance.now() - startedAt), text }
}

/** Calls the operation for real, as the person who looks at the page or with a key. */
export function TryOperation({ operation }: { operation: ReferencedOperation }) {
  const t = useTranslations('developers')
  const ui = useTranslations('ui')
  const [path, setPath] = useState(() => filledPath(operation))
  const [body, setBody] = useState(operation.body ?? '')
  const [key, setKey] = useState('')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const run = async () => {
    setRunning(true)
    setProblem(null)
    try {
      setAnswer(await send(operation.method, path, body, key.trim()))
    } catch {
      // Only a request that never arrived fails here; what the API answers is shown as it is.
      setProblem(ui('notReached'))
    }
    setRunning(false)
  }
  return (
    <section className="grid min-w-0 gap-3 rounded-lg bg-sunken p-4" aria-label={t('try.title')}>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t('try.path')}>
          <Input value={path} onChange={(event) => setPath(event.target.value)} className="font-mono" dir="ltr" />
        </Field>
        <Field label={t('try.key')} hint={t('try.keyHint')}>
          <Input
            value={key}
            onChange={(event) => setKey(event.target.value)}
            type="password"
            autoComplete="off"
            className="font-mono"
            dir="ltr"
          />
        </Field>
      </div>
      {operation.body !== null && (
        <Field label={t('try.body')}>
          <Textarea
            value={body}
            onChange={(event) => setBody(event.target.value)}
            rows={Math.min(12, body.split('\n').length + 1)}
            className="font-mono text-xs"
            dir="ltr"
          />
        </Field>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" size="sm" loading={isRunning} onClick={() => void run()}>
          <Play aria-hidden />
          {t('try.send')}
        </Button>
        {operation.method !== 'GET' && <span className="text-muted text-xs">{t('try.real')}</span>}
      </div>
      <div aria-live="polite" className="grid min-w-0 gap-2">
        {problem && <p className="text-danger text-sm">{problem}</p>}
        {answer && (
          <>
            <p className="flex items-center gap-2 text-muted text-sm">
              <Badge tone={answer.status < 400 ? 'success' : 'danger'}>{answer.status}</Badge>
              {t('try.took', { ms: answer.ms })}
            </p>
            {answer.text && <CodeBlock code={answer.text.slice(0, 20_000)} title={t('try.answer')} />}
          </>
        )}
      </div>
    </section>
  )
}
