'use client'

import type { TextSetup } from '@/components/campaigns/message-setup'
import { TextEditor } from '@/components/campaigns/text-editor'
import type { CampaignView, SmsContent } from '@/lib/campaigns/schema'
import { sendTestText } from '../actions'
import type { SegmentChoice } from './audience-fields'
import { DraftFrame } from './draft-frame'
import { useDraft } from './use-draft'
import { useReach } from './use-reach'

type Props = {
  campaign: CampaignView
  sms: SmsContent
  setup: TextSetup
  segments: readonly SegmentChoice[]
  isReadOnly: boolean
}

/** Everything of a text message's draft on one page. */
export function TextDraftEditor({ campaign, sms, setup, segments, isReadOnly }: Props) {
  const draft = useDraft(campaign, () => {
    const { name, audience, perMinute, tracksOpens, tracksClicks } = campaign
    return { name, sms, audience, perMinute, tracksOpens, tracksClicks }
  })
  const reach = useReach(draft.written.audience, 'sms')
  return (
    <DraftFrame channel="sms" segments={segments} counted={reach} isReadOnly={isReadOnly} {...draft}>
      <TextEditor
        sms={draft.written.sms}
        setup={setup}
        acts={{ sendTestText }}
        tracksClicks={draft.written.tracksClicks}
        isReadOnly={isReadOnly}
        onChange={(changed) => draft.change({ sms: changed })}
      />
    </DraftFrame>
  )
}
