'use client'

import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { tryAgentAction } from '../actions'

type Result = Extract<Awaited<ReturnType<typeof tryAgentAction>>, { ok: true }>['data']

const REASONS: Record<string, string> = {
  no_answer: 'The knowledge does not contain an answer. A customer would be handed over to a person.',
  no_passages: 'Nothing in the knowledge fits. A customer would be handed over to a person.',
  unsupported:
    'The model’s answer was not supported by the passages, so it is not shown. A customer would be handed over.',
}

/** The same path as a customer's question, with what it was made from. */
export function TryAgent({ id }: { id: string }) {
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
      <CardHeader title="Try it" description="Saved settings, real knowledge." />
      <CardBody className="grid gap-4">
        <form onSubmit={ask} className="grid gap-3">
          <Field label="Question">
            <Textarea name="question" rows={2} maxLength={4000} />
          </Field>
          <div>
            <Button type="submit" variant="primary" loading={isAsking}>
              Ask
            </Button>
          </div>
        </form>
        {problem && <Alert tone="danger" title={problem} />}
        {result && (
          <div className="grid gap-4" aria-live="polite">
            {result.answer ? (
              <p className="whitespace-pre-wrap rounded-lg bg-sunken p-4 text-fg text-sm">{result.answer}</p>
            ) : (
              <Alert tone="warning">{REASONS[result.reason ?? 'no_answer']}</Alert>
            )}
            <p className="flex flex-wrap gap-2 text-muted text-xs">
              <Badge>{result.model}</Badge>
              <Badge>{result.latencyMs} ms</Badge>
              <Badge>
                {result.inputTokens} + {result.outputTokens} tokens
              </Badge>
            </p>
            <details>
              <summary className="min-h-11 cursor-pointer text-muted text-sm leading-11">
                {result.passages.length} passages
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
