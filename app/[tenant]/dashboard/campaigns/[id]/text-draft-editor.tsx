'use client'

import { useTranslations } from 'next-intl'
import { FindingLines } from '@/components/content/finding-lines'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import type { VariableChoice } from '@/components/whatsapp-templates/value-field'
import { type CampaignView, checkText, LONGEST_TEXT, type SmsContent } from '@/lib/campaigns/schema'
import type { ConnectionView } from '@/lib/channels/schema'
import type { SegmentChoice } from './audience-fields'
import { DraftFrame } from './draft-frame'
import { TestText } from './test-text'
import { TextPreview } from './text-preview'
import { TextWithVariables } from './text-with-variables'
import { useDraft } from './use-draft'
import { useReach } from './use-reach'

type Props = {
  campaign: CampaignView
  sms: SmsContent
  connections: readonly ConnectionView[]
  variables: readonly VariableChoice[]
  /** Keys of the company's own fields. */
  fields: readonly string[]
  segments: readonly SegmentChoice[]
  sender: { companyName: string; homeUrl: string }
  isPrivate: boolean
  isReadOnly: boolean
}

/** Everything of a text message's draft on one page, with what it looks like and how long it is. */
export function TextDraftEditor({ campaign, sms, connections, variables, fields, segments, ...rest }: Props) {
  const { sender, isPrivate, isReadOnly } = rest
  const t = useTranslations('campaigns')
  const draft = useDraft(campaign, () => {
    const { name, audience, perMinute, tracksOpens, tracksClicks } = campaign
    return { name, sms, audience, perMinute, tracksOpens, tracksClicks }
  })
  const reach = useReach(draft.written.audience, 'sms')
  const { text, connectionId } = draft.written.sms
  const change = (changes: Partial<SmsContent>) => draft.change({ sms: { ...draft.written.sms, ...changes } })
  const chosen = connections.find(({ id }) => id === connectionId) ?? connections[0]
  return (
    <DraftFrame channel="sms" segments={segments} counted={reach} isReadOnly={isReadOnly} {...draft}>
      {!chosen && <Alert tone="warning">{t('text.noNumber')}</Alert>}
      {chosen?.id === 'sandbox' && <Alert>{t('text.sandbox')}</Alert>}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-2">
        <Card>
          <CardHeader title={t('text.title')} description={t('text.hint')} />
          <CardBody className="grid gap-5">
            {connections.length > 1 && (
              <Field label={t('text.from')}>
                <NativeSelect
                  value={connectionId ?? ''}
                  disabled={isReadOnly}
                  onChange={({ currentTarget }) => change({ connectionId: currentTarget.value || null })}
                >
                  <option value="">{t('text.first')}</option>
                  {connections.map(({ id, name, address }) => (
                    <option key={id} value={id}>{`${name} · ${address}`}</option>
                  ))}
                </NativeSelect>
              </Field>
            )}
            <TextWithVariables
              label={t('text.message')}
              value={text}
              maxLength={LONGEST_TEXT}
              variables={variables}
              isReadOnly={isReadOnly}
              onChange={(changed) => change({ text: changed })}
            />
            <FindingLines
              findings={checkText(text, fields).map(({ severity, code, values }) => ({
                key: `${code}-${values.name ?? ''}`,
                severity,
                words: t(`text.findings.${code}`, values),
              }))}
            />
          </CardBody>
        </Card>
        <div className="grid gap-stack">
          <TextPreview
            text={text}
            from={chosen?.address ?? ''}
            sender={sender}
            countsClicks={draft.written.tracksClicks && !isPrivate}
          />
          {!isReadOnly && chosen && <TestText sms={draft.written.sms} />}
        </div>
      </div>
    </DraftFrame>
  )
}
