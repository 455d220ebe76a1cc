'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { tryAgentAction } from '../actions'

type Result = Extract<Awaited<ReturnType<typeof tryAgentAction>>, { ok: true }>['data']

const REASONS = ['no_answer', 'no_passages', 'unsupported'] as const

const knownReason = (reason: string | null | undefined) => REASONS.find((known) => known === reason) ?? 'no_answer'

/** The same path as a customer's question, with what it was made from. */
export function TryAgent({ id }: { id: string }) {
  const t = useTranslations('agents.try')
  const [result, setResult] = useState<Result | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const question = String(new FormData(event.currentTarget).get('question') ?? '')
    setAsking(true)
    setProblem(null)
    const answered = await tryAgentAction({ id, question })
    setAsking(false)
    if (answered.ok) setResult(answered.data)
    else setProblem(answered.message)
  }

  return (
    <Card className="xl:sticky xl:top-6">
      <CardHeader title={t('title')} description={t('description')} />
      <CardBody className="grid gap-4">
        <form onSubmit={ask} className="grid gap-3">
          <Field label={t('question')}>
            <Textarea name="question" rows={2} maxLength={4000} />
          </Field>
          <div>
            <Button type="submit" variant="primary" loading={isAsking}>
              {t('ask')}
            </Button>
          </div>
        </form>
        {problem && <Alert tone="danger" title={problem} />}
        {result && (
          <div className="grid gap-4" aria-live="polite">
            {result.answer ? (
              <p className="whitespace-pre-wrap rounded-lg bg-sunken p-4 text-fg text-sm">{result.answer}</p>
            ) : (
              <Alert tone="warning">{t(`reasons.${knownReason(result.reason)}`)}</Alert>
            )}
            <p className="flex flex-wrap gap-2 text-muted text-xs">
              <Badge>{result.model}</Badge>
              <Badge>{t('milliseconds', { value: result.latencyMs })}</Badge>
              <Badge>{t('tokens', { input: result.inputTokens, output: result.outputTokens })}</Badge>
            </p>
            <details>
              <summary className="min-h-11 cursor-pointer text-muted text-sm leading-11">
                {t('passages', { count: result.passages.length })}
              </summary>
              <ol className="grid gap-3">
                {result.passages.map((passage) => (
                  <li
                    key={`${passage.title}${passage.heading}${passage.content.slice(0, 40)}`}
                    className="rounded-lg border border-line p-3 text-sm"
                  >
                    <p className="font-medium text-fg">{passage.title}</p>
                    <p className="mt-1 line-clamp-4 text-muted">{passage.content}</p>
                  </li>
                ))}
              </ol>
            </details>
          </div>
        )}
      </CardBody>
    </Card>
  )
}
