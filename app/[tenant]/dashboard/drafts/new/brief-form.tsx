'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { type ComplianceMode, STAGES, type Stage } from '@/lib/drafts/schema'
import { createSet } from '../actions'
import { emptyBrief, setInput, type Written } from './brief-state'
import { EstimateCard } from './estimate-card'
import { MannerFields } from './manner-fields'
import { ManyFields } from './many-fields'

export type SegmentChoice = {
  id: string
  name: string
  members: number
  persona: { tone?: string | undefined; style?: string | undefined; language?: string | undefined }
}
export type BriefFormProps = {
  segments: readonly SegmentChoice[]
  /** Null where the member may not read the knowledge. */
  sources: readonly { id: string; name: string }[] | null
  language: string
  audience: string
  compliance: ComplianceMode
}

/** The brief of a set; what has been written stays, whatever happens. */
export function BriefForm({ segments, sources, language, audience, compliance }: BriefFormProps) {
  const t = useTranslations('drafts.brief')
  const router = useRouter()
  const [written, setWritten] = useState(() => emptyBrief(language, sources !== null))
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const change = (changes: Partial<Written>) => setWritten((before) => ({ ...before, ...changes }))
  useUnsavedWarning(written.goal !== '' && !isBusy)

  const begin = async () => {
    setBusy(true)
    setProblem(null)
    const result = await createSet(setInput(written)).catch(() => null)
    if (result?.ok) return router.push(`/dashboard/drafts/${result.data.id}`)
    setBusy(false)
    setProblem(result?.message ?? t('failed'))
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-stack">
        <Card>
          <CardHeader title={t('about')} />
          <CardBody className="grid gap-4">
            <Field label={t('goal')} required>
              <Textarea
                value={written.goal}
                rows={3}
                maxLength={2_000}
                placeholder={t('goalExample')}
                onChange={(event) => change({ goal: event.currentTarget.value })}
              />
            </Field>
            <Field label={t('offer')} hint={t('offerHint')}>
              <Textarea
                value={written.offer}
                rows={1}
                maxLength={1_000}
                onChange={(event) => change({ offer: event.currentTarget.value })}
              />
            </Field>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field label={t('audience')} hint={t('audienceHint')}>
                <Input
                  value={written.audience}
                  maxLength={500}
                  placeholder={audience}
                  onChange={(event) => change({ audience: event.currentTarget.value })}
                />
              </Field>
              <Field label={t('stage')} hint={t('stageHint')}>
                <NativeSelect
                  value={written.stage}
                  onChange={(event) => change({ stage: event.currentTarget.value as Stage })}
                >
                  {STAGES.map((stage) => (
                    <option key={stage} value={stage}>
                      {t(`stages.${stage}`)}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
            </div>
          </CardBody>
        </Card>
        <ManyFields written={written} segments={segments} onChange={change} />
        <MannerFields written={written} sources={sources} compliance={compliance} onChange={change} />
      </div>
      <div className="grid gap-stack lg:sticky lg:top-6">
        {problem && <Alert tone="danger">{problem}</Alert>}
        <EstimateCard written={written} isBusy={isBusy} onBegin={begin} />
      </div>
    </div>
  )
}
