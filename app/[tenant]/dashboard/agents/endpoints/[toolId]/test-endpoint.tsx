'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { CompanyToolView, ToolParameter } from '@/lib/agents/schema'
import { testToolAction } from '../../actions'

type Result = Extract<Awaited<ReturnType<typeof testToolAction>>, { ok: true }>['data']

const READ: Record<ToolParameter['type'], (text: string) => string | number | boolean> = {
  string: (text) => text,
  number: Number,
  integer: Number,
  boolean: (text) => text === 'true',
}

/** Calls the endpoint once, for real, and shows what it answered. */
export function TestEndpoint({ tool }: { tool: CompanyToolView }) {
  const t = useTranslations('agents.endpoints')
  const [result, setResult] = useState<Result | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isCalling, setCalling] = useState(false)
  async function call(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = tool.parameters.flatMap(({ name, type }) => {
      const text = String(form.get(name) ?? '')
      return text === '' ? [] : [[name, READ[type](text)] as const]
    })
    setCalling(true)
    setProblem(null)
    const answered = await testToolAction({ toolId: tool.id, parameters: Object.fromEntries(given) })
    setCalling(false)
    if (answered.ok) setResult(answered.data)
    else setProblem(answered.message)
  }
  return (
    <Card className="xl:sticky xl:top-6">
      <CardHeader title={t('test')} description={t('testHint')} />
      <CardBody className="grid gap-4">
        <form onSubmit={call} className="grid gap-3">
          {tool.parameters.map(({ name, description }) => (
            <Field key={name} label={name} hint={description}>
              <Input name={name} />
            </Field>
          ))}
          <div>
            <Button type="submit" loading={isCalling}>
              {t('call')}
            </Button>
          </div>
        </form>
        {problem && <Alert tone="danger">{problem}</Alert>}
        {result && (
          <Alert
            isLive
            tone={result.state === 'done' ? 'success' : 'danger'}
            title={t('answered', { status: result.status ?? '–', ms: result.ms })}
          >
            <pre
              dir="ltr"
              className="max-h-80 overflow-auto whitespace-pre-wrap break-words text-start font-mono text-xs"
            >
              {result.text}
            </pre>
          </Alert>
        )}
      </CardBody>
    </Card>
  )
}
