'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { Audience, WhatsappContent } from '@/lib/campaigns/schema'
import type { MessageActs, WhatsappSetup } from './message-setup'
import { NumberChoice } from './number-choice'
import { TemplateChoice } from './template-choice'
import { TemplateValueFields } from './template-value-fields'
import { useChosenTemplate } from './use-chosen-template'
import { WhatsappChecks } from './whatsapp-checks'
import { WhatsappPreview } from './whatsapp-preview'

type Props = {
  whatsapp: WhatsappContent
  setup: WhatsappSetup
  acts: Omit<MessageActs, 'sendTestText'>
  /** Whom the preview can be seen as. */
  audience: Audience
  /** Somebody of the audience has a number of the United States, as it was when the page was opened. */
  reachesUnitedStates: boolean
  isReadOnly: boolean
  onChange: (whatsapp: WhatsappContent) => void
}

/** What a message by WhatsApp says: a template and what is put into it, with what each person would get. */
export function WhatsappEditor({ whatsapp, setup, acts, audience, reachesUnitedStates, isReadOnly, onChange }: Props) {
  const t = useTranslations('campaigns')
  const { connections } = setup
  const change = (changes: Partial<WhatsappContent>) => onChange({ ...whatsapp, ...changes })
  const template = useChosenTemplate(whatsapp.templateId, setup.known, acts.getTemplate)
  const chosen = connections.find(({ id }) => id === whatsapp.connectionId) ?? connections[0]
  return (
    <>
      {!chosen && <Alert tone="warning">{t('whatsapp.noNumber')}</Alert>}
      {chosen?.id === 'sandbox' && <Alert>{t('text.sandbox')}</Alert>}
      {chosen?.failure && <Alert tone="warning">{chosen.failure}</Alert>}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Card>
          <CardHeader title={t('whatsapp.title')} description={t('whatsapp.hint')} />
          <CardBody className="grid gap-5">
            <NumberChoice
              connections={connections}
              value={whatsapp.connectionId}
              isReadOnly={isReadOnly}
              onChange={(connectionId) => change({ connectionId })}
            />
            <TemplateChoice
              first={setup.templates}
              chosen={template}
              list={acts.listTemplates}
              isReadOnly={isReadOnly}
              onChoose={(templateId) => change({ templateId, values: {}, media: null })}
            />
            {template && (
              <TemplateValueFields
                template={template}
                written={whatsapp}
                variables={setup.variables}
                files={setup.files}
                upload={acts.uploadPicture}
                isReadOnly={isReadOnly}
                onChange={change}
              />
            )}
            <WhatsappChecks
              written={whatsapp}
              template={template}
              accountRef={chosen?.accountRef ?? null}
              reachesUnitedStates={reachesUnitedStates}
              fields={setup.fields}
            />
          </CardBody>
        </Card>
        {template && (
          <WhatsappPreview
            template={template}
            written={whatsapp}
            audience={audience}
            from={chosen?.address}
            sample={setup.maySeePeople ? acts.sampleAudience : null}
          />
        )}
      </div>
    </>
  )
}
