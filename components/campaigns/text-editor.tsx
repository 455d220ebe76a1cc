'use client'

import { useTranslations } from 'next-intl'
import { FindingLines } from '@/components/content/finding-lines'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { checkText, LONGEST_TEXT, type SmsContent } from '@/lib/campaigns/schema'
import type { MessageActs, TextSetup } from './message-setup'
import { NumberChoice } from './number-choice'
import { TestText } from './test-text'
import { TextPreview } from './text-preview'
import { TextWithVariables } from './text-with-variables'

type Props = {
  sms: SmsContent
  setup: TextSetup
  acts: Pick<MessageActs, 'sendTestText'>
  /** Its links are replaced by short ones, unless the company counts none. */
  tracksClicks: boolean
  isReadOnly: boolean
  onChange: (sms: SmsContent) => void
}

/** What a text message says, with what it looks like and how long it is. */
export function TextEditor({ sms, setup, acts, tracksClicks, isReadOnly, onChange }: Props) {
  const t = useTranslations('campaigns.text')
  const { text, connectionId } = sms
  const { connections, variables, fields, sender, isPrivate } = setup
  const chosen = connections.find(({ id }) => id === connectionId) ?? connections[0]
  return (
    <>
      {!chosen && <Alert tone="warning">{t('noNumber')}</Alert>}
      {chosen?.id === 'sandbox' && <Alert>{t('sandbox')}</Alert>}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-2">
        <Card>
          <CardHeader title={t('title')} description={t('hint')} />
          <CardBody className="grid gap-5">
            <NumberChoice
              connections={connections}
              value={connectionId}
              isReadOnly={isReadOnly}
              onChange={(changed) => onChange({ ...sms, connectionId: changed })}
            />
            <TextWithVariables
              label={t('message')}
              value={text}
              maxLength={LONGEST_TEXT}
              variables={variables}
              isReadOnly={isReadOnly}
              onChange={(changed) => onChange({ ...sms, text: changed })}
            />
            <FindingLines
              findings={checkText(text, fields).map(({ severity, code, values }) => ({
                key: `${code}-${values.name ?? ''}`,
                severity,
                words: t(`findings.${code}`, values),
              }))}
            />
          </CardBody>
        </Card>
        <div className="grid gap-stack">
          <TextPreview
            text={text}
            from={chosen?.address ?? ''}
            sender={sender}
            countsClicks={tracksClicks && !isPrivate}
          />
          {!isReadOnly && chosen && <TestText sms={sms} send={acts.sendTestText} />}
        </div>
      </div>
    </>
  )
}
