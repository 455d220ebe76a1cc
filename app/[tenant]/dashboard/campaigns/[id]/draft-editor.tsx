'use client'

import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { EditorSetup } from '@/components/content/editor-context'
import { EmailEditor } from '@/components/content/email-editor'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { type CampaignView, contentsOf } from '@/lib/campaigns/schema'
import type { EmailContent } from '@/lib/content/schema'
import { draftEmailAction, searchKnowledgeAction, sendTestAction, uploadPictureAction } from '../../content/actions'
import type { SegmentChoice } from './audience-fields'
import { DraftFrame } from './draft-frame'
import { withContent } from './test-changes'
import { TestFields } from './test-fields'
import { useDraft } from './use-draft'
import { useReach } from './use-reach'
import { useVariants } from './use-variants'
import { VariantTabs } from './variant-tabs'

type Props = {
  campaign: CampaignView
  content: EmailContent
  setup: EditorSetup
  segments: readonly SegmentChoice[]
  /** Null where the plan or the member's rights have no drafts by AI. */
  drafting: { usesKnowledge: boolean } | null
  /** The account counts neither opens nor clicks. */
  isPrivate: boolean
  isReadOnly: boolean
}

const writtenOf = (campaign: CampaignView, content: EmailContent) => {
  const { name, audience, tracksOpens, tracksClicks, perMinute, test } = campaign
  return { name, content, audience, tracksOpens, tracksClicks, perMinute, test: test?.written ?? null }
}

/** Everything of a mail's draft on one page. */
export function DraftEditor({ campaign, content, setup, segments, drafting, isPrivate, isReadOnly }: Props) {
  const t = useTranslations('campaigns')
  const draft = useDraft(campaign, () => writtenOf(campaign, content))
  const { written, change } = draft
  const [isTesting, setTesting] = useState(false)
  const reach = useReach(written.audience, 'email')
  const contents = contentsOf(written.content, written.test)
  const { position, shown, choose, edit, place } = useVariants(written.content, contents)
  const test = async () => {
    setTesting(true)
    const result = await sendTestAction({ content: shown })
    setTesting(false)
    if (result.ok) toast.success(t('testSent', { to: result.data.to }))
    else toast.error(result.message)
  }

  return (
    <DraftFrame channel="email" segments={segments} counted={reach} isReadOnly={isReadOnly} {...draft}>
      <TestFields
        own={{ channel: 'email', content: written.content }}
        test={written.test}
        said={contents}
        describe={(at) => contents[at]?.subject ?? null}
        counted={{ opens: written.tracksOpens && !isPrivate, clicks: written.tracksClicks && !isPrivate }}
        reachable={reach.reach?.reachable ?? null}
        isReadOnly={isReadOnly}
        onChange={(changed) => change({ test: changed })}
        onEdit={edit}
      />
      <VariantTabs count={contents.length} position={position} choose={choose} place={place} />
      <EmailEditor
        // What can be taken back belongs to one variant.
        key={position}
        value={shown}
        onChange={(changed) => change((before) => withContent(before, position, changed))}
        setup={setup}
        uploadPicture={uploadPictureAction}
        drafting={
          drafting
            ? { draft: draftEmailAction, search: drafting.usesKnowledge ? searchKnowledgeAction : null }
            : undefined
        }
        isReadOnly={isReadOnly}
        tools={
          isReadOnly ? null : (
            <Button loading={isTesting} onClick={test}>
              <Send aria-hidden className="rtl:-scale-x-100" /> {t('test')}
            </Button>
          )
        }
      />
    </DraftFrame>
  )
}
