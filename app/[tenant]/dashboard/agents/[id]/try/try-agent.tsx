'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import type { Trial } from '@/lib/agents/schema'
import { tryAgentAction } from '../../actions'
import { TrialDetails } from './trial-details'

const REASONS = ['no_answer', 'no_passages', 'unsupported', 'handed_over', 'off_limits'] as const
const knownReason = (reason: string | null) => REASONS.find((known) => known === reason) ?? 'no_answer'

/** The same path as a customer's question, with what it was made from. */
export function TryAgent({ id, hasDraft }: { id: string; hasDraft: boolean }) {
  const t = useTranslations('agents.try')
  const [result, setResult] = useState<Trial | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setAsking(true)
    setProblem(null)
    const which = form.get('which') === 'live' ? 'live' : 'draft'
    const answered = await tryAgentAction({ id, question: String(form.get('question') ?? ''), which })
    setAsking(false)
    if (answered.ok) setResult(answered.data)
    else setProblem(answered.message)
  }

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <Card>
        <CardBody>
          <form onSubmit={ask} className="grid gap-3">
            <Field label={t('question')}>
              <Textarea name="question" rows={4} maxLength={4000} required />
            </Field>
            {hasDraft && (
              <Field label={t('which')}>
                <NativeSelect name="which" defaultValue="draft">
                  <option value="draft">{t('draft')}</option>
                  <option value="live">{t('live')}</option>
                </NativeSelect>
              </Field>
            )}
            <div>
              <Button type="submit" variant="primary" loading={isAsking}>
                {t('ask')}
              </Button>
            </div>
            <p className="text-muted text-sm">{t('dry')}</p>
          </form>
        </CardBody>
      </Card>
      <div className="grid min-w-0 gap-4" aria-live="polite">
        {problem && <Alert tone="danger" title={problem} />}
        {result && (
          <>
            {result.answer ? (
              <p
                dir="auto"
                className="whitespace-pre-wrap rounded-xl border border-line bg-surface p-4 text-fg text-sm"
              >
                {result.answer}
              </p>
            ) : (
              <Alert tone="warning">{t(`reasons.${knownReason(result.reason)}`)}</Alert>
            )}
            <TrialDetails result={result} />
          </>
        )}
      </div>
    </div>
  )
}
