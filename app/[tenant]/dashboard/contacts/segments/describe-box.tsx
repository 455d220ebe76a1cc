'use client'

import { Sparkles } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { Rules } from '@/lib/segments/schema'
import { proposeRules } from './actions'

/** Words become rules in the builder, where they are seen before anything is saved. What was typed stays in any case. */
export function DescribeBox({ onProposed }: { onProposed: (rules: Rules) => void }) {
  const t = useTranslations('segments.describe')
  const ui = useTranslations('ui')
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)

  const ask = async () => {
    setAsking(true)
    setProblem(null)
    setSaid(null)
    const result = await proposeRules({ words }).catch(() => null)
    setAsking(false)
    if (!result?.ok) {
      setProblem(result?.message ?? ui('notReached'))
      return
    }
    onProposed(result.data.rules)
    setSaid(result.data.note || t('done'))
  }

  return (
    <div className="grid gap-3 rounded-lg border border-line border-dashed p-3">
      <Field label={t('label')} hint={t('hint')}>
        <Textarea
          rows={2}
          maxLength={1_000}
          value={words}
          placeholder={t('example')}
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
      {problem && <Alert tone="danger">{problem}</Alert>}
      {said && (
        <p role="status" className="text-muted text-sm">
          {said}
        </p>
      )}
      <div>
        <Button onClick={() => void ask()} loading={isAsking} disabled={words.trim() === ''}>
          <Sparkles aria-hidden />
          {t('action')}
        </Button>
      </div>
    </div>
  )
}
