'use client'

import type { WhatsappSetup } from '@/components/campaigns/message-setup'
import { WhatsappEditor } from '@/components/campaigns/whatsapp-editor'
import type { CampaignView, WhatsappContent } from '@/lib/campaigns/schema'
import { uploadPictureAction } from '../../content/actions'
import { getTemplate, listTemplates, sampleAudience } from '../actions'
import type { SegmentChoice } from './audience-fields'
import { DraftFrame } from './draft-frame'
import { useDraft } from './use-draft'
import { useReach } from './use-reach'

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

/** Everything of a WhatsApp campaign's draft on one page. */
export function WhatsappDraftEditor({ campaign, whatsapp, setup, segments, reachesUnitedStates, isReadOnly }: Props) {
  const draft = useDraft(campaign, () => {
    const { name, audience, perMinute, tracksOpens, tracksClicks } = campaign
    return { name, whatsapp, audience, perMinute, tracksOpens, tracksClicks }
  })
  const reach = useReach(draft.written.audience, 'whatsapp')
  return (
    <DraftFrame channel="whatsapp" segments={segments} counted={reach} isReadOnly={isReadOnly} {...draft}>
      <WhatsappEditor
        whatsapp={draft.written.whatsapp}
        setup={setup}
        acts={ACTS}
        audience={draft.written.audience}
        reachesUnitedStates={reachesUnitedStates}
        isReadOnly={isReadOnly}
        onChange={(changed) => draft.change({ whatsapp: changed })}
      />
    </DraftFrame>
  )
}
