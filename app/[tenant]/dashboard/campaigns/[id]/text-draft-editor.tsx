'use client'

import type { TextSetup } from '@/components/campaigns/message-setup'
import { TextEditor } from '@/components/campaigns/text-editor'
import { type CampaignView, type SmsContent, textsOf } from '@/lib/campaigns/schema'
import { sendTestText } from '../actions'
import type { SegmentChoice } from './audience-fields'
import { DraftFrame } from './draft-frame'
import { withText } from './test-changes'
import { TestFields } from './test-fields'
import { useDraft } from './use-draft'
import { useReach } from './use-reach'
import { useVariants } from './use-variants'
import { VariantTabs } from './variant-tabs'

type Props = {
  campaign: CampaignView
  sms: SmsContent
  setup: TextSetup
  segments: readonly SegmentChoice[]
  isReadOnly: boolean
}

const writtenOf = (campaign: CampaignView, sms: SmsContent) => {
  const { name, audience, perMinute, tracksOpens, tracksClicks, test } = campaign
  return { name, sms, audience, perMinute, tracksOpens, tracksClicks, test: test?.written ?? null }
}

/** Everything of a text message's draft on one page. */
export function TextDraftEditor({ campaign, sms, setup, segments, isReadOnly }: Props) {
  const draft = useDraft(campaign, () => writtenOf(campaign, sms))
  const { written, change } = draft
  const reach = useReach(written.audience, 'sms')
  const texts = textsOf(written.sms, written.test)
  const { position, shown, choose, edit, place } = useVariants(written.sms, texts)
  return (
    <DraftFrame channel="sms" segments={segments} counted={reach} isReadOnly={isReadOnly} {...draft}>
      <TestFields
        own={{ channel: 'sms', content: written.sms }}
        test={written.test}
        said={texts}
        describe={(at) => texts[at]?.text.trim() || null}
        counted={{ opens: false, clicks: written.tracksClicks && !setup.isPrivate }}
        reachable={reach.reach?.reachable ?? null}
        isReadOnly={isReadOnly}
        onChange={(test) => change({ test })}
        onEdit={edit}
      />
      <VariantTabs count={texts.length} position={position} choose={choose} place={place} />
      <TextEditor
        key={position}
        sms={shown}
        setup={setup}
        acts={{ sendTestText }}
        tracksClicks={written.tracksClicks}
        isReadOnly={isReadOnly}
        onChange={(changed) => change((before) => withText(before, position, changed))}
      />
    </DraftFrame>
  )
}
