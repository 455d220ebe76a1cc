'use client'

import type { WhatsappSetup } from '@/components/campaigns/message-setup'
import { WhatsappEditor } from '@/components/campaigns/whatsapp-editor'
import { type CampaignView, templatesOf, type WhatsappContent } from '@/lib/campaigns/schema'
import { uploadPictureAction } from '../../content/actions'
import { getTemplate, listTemplates, sampleAudience } from '../actions'
import type { SegmentChoice } from './audience-fields'
import { DraftFrame } from './draft-frame'
import { withTemplate } from './test-changes'
import { TestFields } from './test-fields'
import { useDraft } from './use-draft'
import { useReach } from './use-reach'
import { useVariants } from './use-variants'
import { VariantTabs } from './variant-tabs'

type Props = {
  campaign: CampaignView
  whatsapp: WhatsappContent
  setup: WhatsappSetup
  segments: readonly SegmentChoice[]
  /** As the audience was when the page was opened. */
  reachesUnitedStates: boolean
  isReadOnly: boolean
}

const ACTS = { getTemplate, listTemplates, sampleAudience, uploadPicture: uploadPictureAction }

const writtenOf = (campaign: CampaignView, whatsapp: WhatsappContent) => {
  const { name, audience, perMinute, tracksOpens, tracksClicks, test } = campaign
  return { name, whatsapp, audience, perMinute, tracksOpens, tracksClicks, test: test?.written ?? null }
}

/** Everything of a WhatsApp campaign's draft on one page. */
export function WhatsappDraftEditor({ campaign, whatsapp, setup, segments, reachesUnitedStates, isReadOnly }: Props) {
  const draft = useDraft(campaign, () => writtenOf(campaign, whatsapp))
  const { written, change } = draft
  const reach = useReach(written.audience, 'whatsapp')
  const messages = templatesOf(written.whatsapp, written.test)
  const { position, shown, choose, edit, place } = useVariants(written.whatsapp, messages)
  const nameOf = (templateId: string | null | undefined) =>
    [...setup.known, ...setup.templates].find(({ id }) => id === templateId)?.name ?? null
  return (
    <DraftFrame channel="whatsapp" segments={segments} counted={reach} isReadOnly={isReadOnly} {...draft}>
      <TestFields
        own={{ channel: 'whatsapp', content: written.whatsapp }}
        test={written.test}
        said={messages}
        describe={(at) => nameOf(messages[at]?.templateId)}
        counted={{ opens: false, clicks: false }}
        reachable={reach.reach?.reachable ?? null}
        isReadOnly={isReadOnly}
        onChange={(test) => change({ test })}
        onEdit={edit}
      />
      <VariantTabs count={messages.length} position={position} choose={choose} place={place} />
      <WhatsappEditor
        key={position}
        whatsapp={shown}
        setup={setup}
        acts={ACTS}
        audience={written.audience}
        reachesUnitedStates={reachesUnitedStates}
        isReadOnly={isReadOnly}
        onChange={(changed) => change((before) => withTemplate(before, position, changed))}
      />
    </DraftFrame>
  )
}
