'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import type { LibraryPicture } from '@/components/whatsapp-templates/picture-choice'
import type { VariableChoice } from '@/components/whatsapp-templates/value-field'
import type { CampaignView, WhatsappContent } from '@/lib/campaigns/schema'
import type { ConnectionView } from '@/lib/channels/schema'
import type { TemplateRow, TemplateView } from '@/lib/whatsapp-templates/schema'
import type { SegmentChoice } from './audience-fields'
import { DraftFrame } from './draft-frame'
import { TemplateChoice } from './template-choice'
import { TemplateValueFields } from './template-value-fields'
import { useChosenTemplate } from './use-chosen-template'
import { useDraft } from './use-draft'
import { useReach } from './use-reach'
import { WhatsappChecks } from './whatsapp-checks'
import { WhatsappPreview } from './whatsapp-preview'

type Props = {
  campaign: CampaignView
  whatsapp: WhatsappContent
  connections: readonly ConnectionView[]
  templates: readonly TemplateRow[]
  template: TemplateView | null
  variables: readonly VariableChoice[]
  /** Keys of the company's own fields. */
  fields: readonly string[]
  pictures: readonly LibraryPicture[]
  segments: readonly SegmentChoice[]
  /** As the audience was when the page was opened. */
  reachesUnitedStates: boolean
  maySeePeople: boolean
  isReadOnly: boolean
}

/** Everything of a WhatsApp campaign's draft on one page, with what each person would get. */
export function WhatsappDraftEditor({ campaign, whatsapp, connections, segments, isReadOnly, ...given }: Props) {
  const t = useTranslations('campaigns')
  const draft = useDraft(campaign, () => {
    const { name, audience, perMinute, tracksOpens, tracksClicks } = campaign
    return { name, whatsapp, audience, perMinute, tracksOpens, tracksClicks }
  })
  const written = draft.written.whatsapp
  const change = (changes: Partial<WhatsappContent>) => draft.change({ whatsapp: { ...written, ...changes } })
  const reach = useReach(draft.written.audience, 'whatsapp')
  const template = useChosenTemplate(written.templateId, given.template)
  const chosen = connections.find(({ id }) => id === written.connectionId) ?? connections[0]
  return (
    <DraftFrame channel="whatsapp" segments={segments} counted={reach} isReadOnly={isReadOnly} {...draft}>
      {!chosen && <Alert tone="warning">{t('whatsapp.noNumber')}</Alert>}
      {chosen?.id === 'sandbox' && <Alert>{t('text.sandbox')}</Alert>}
      {chosen?.failure && <Alert tone="warning">{chosen.failure}</Alert>}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Card>
          <CardHeader title={t('whatsapp.title')} description={t('whatsapp.hint')} />
          <CardBody className="grid gap-5">
            {connections.length > 1 && (
              <Field label={t('text.from')}>
                <NativeSelect
                  value={written.connectionId ?? ''}
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
            <TemplateChoice
              first={given.templates}
              chosen={template}
              isReadOnly={isReadOnly}
              onChoose={(templateId) => change({ templateId, values: {}, media: null })}
            />
            {template && (
              <TemplateValueFields
                template={template}
                written={written}
                variables={given.variables}
                pictures={given.pictures}
                isReadOnly={isReadOnly}
                onChange={change}
              />
            )}
            <WhatsappChecks
              written={written}
              template={template}
              accountRef={chosen?.accountRef ?? null}
              reachesUnitedStates={given.reachesUnitedStates}
              fields={given.fields}
            />
          </CardBody>
        </Card>
        {template && (
          <WhatsappPreview
            template={template}
            written={written}
            audience={draft.written.audience}
            from={chosen?.address}
            maySeePeople={given.maySeePeople}
          />
        )}
      </div>
    </DraftFrame>
  )
}
