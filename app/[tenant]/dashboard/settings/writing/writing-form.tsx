'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { COMPLIANCE_MODES, type ComplianceMode, type WritingSettings } from '@/lib/drafts/schema'
import { updateWritingSettings } from './actions'
import { ExampleFields } from './example-fields'
import { MoneyFields } from './money-fields'

type Props = {
  settings: WritingSettings
  /** The model of the company's own account; empty where it has none. */
  ownModel: string
  isReadOnly: boolean
}

/** How the company writes, what is never said, and what drafts may cost. */
export function WritingForm({ settings, ownModel, isReadOnly }: Props) {
  const t = useTranslations('drafts.settings')
  const modes = useTranslations('drafts.brief.compliances')
  const router = useRouter()
  const [written, setWritten] = useState(settings)
  const [saved, setSaved] = useState(settings)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const change = (changes: Partial<WritingSettings>) => setWritten((before) => ({ ...before, ...changes }))
  const isChanged = JSON.stringify(written) !== JSON.stringify(saved)
  useUnsavedWarning(isChanged)

  const save = async () => {
    setBusy(true)
    setProblem(null)
    const result = await updateWritingSettings(written)
    setBusy(false)
    if (!result.ok) return setProblem(result.issues?.map(({ message }) => message).join(' · ') || result.message)
    setSaved(written)
    toast.success(t('saved'))
    router.refresh()
  }

  return (
    <fieldset disabled={isReadOnly} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-stack">
      {problem && <Alert tone="danger">{problem}</Alert>}
      <Card>
        <CardHeader title={t('voice')} />
        <CardBody className="grid gap-4">
          <Field label={t('brandVoice')}>
            <Textarea
              value={written.brandVoice}
              rows={2}
              maxLength={2_000}
              placeholder={t('brandVoiceExample')}
              onChange={(event) => change({ brandVoice: event.currentTarget.value })}
            />
          </Field>
          <Field label={t('instructions')}>
            <Textarea
              value={written.instructions}
              rows={2}
              maxLength={2_000}
              placeholder={t('instructionsExample')}
              onChange={(event) => change({ instructions: event.currentTarget.value })}
            />
          </Field>
          <Field label={t('compliance')} hint={t('complianceHint')}>
            <NativeSelect
              value={written.compliance}
              onChange={(event) => change({ compliance: event.currentTarget.value as ComplianceMode })}
            >
              {COMPLIANCE_MODES.map((mode) => (
                <option key={mode} value={mode}>
                  {modes(mode)}
                </option>
              ))}
            </NativeSelect>
          </Field>
        </CardBody>
      </Card>
      <ExampleFields
        examples={written.examples}
        isReadOnly={isReadOnly}
        onChange={(examples) => change({ examples })}
      />
      <MoneyFields settings={written} ownModel={ownModel} isReadOnly={isReadOnly} onChange={change} />
      {!isReadOnly && (
        <div className="flex justify-end">
          <Button variant="primary" loading={isBusy} disabled={!isChanged} onClick={save}>
            {t('save')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
