'use client'

import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Choice } from '@/components/content/choice'
import type { EditorSetup } from '@/components/content/editor-context'
import { EmailEditor } from '@/components/content/email-editor'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { type CampaignView, contentsOf, variantName } from '@/lib/campaigns/schema'
import type { EmailContent } from '@/lib/content/schema'
import { draftEmailAction, searchKnowledgeAction, sendTestAction, uploadPictureAction } from '../../content/actions'
import type { SegmentChoice } from './audience-fields'
import { DraftFrame } from './draft-frame'
import { withContent } from './test-changes'
import { TestFields } from './test-fields'
import { useDraft } from './use-draft'
import { useReach } from './use-reach'

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
export type Written = ReturnType<typeof writtenOf>

/** Everything of a mail's draft on one page. */
export function DraftEditor({ campaign, content, setup, segments, drafting, isPrivate, isReadOnly }: Props) {
  const t = useTranslations('campaigns')
  const draft = useDraft(campaign, () => writtenOf(campaign, content))
  const { written, change } = draft
  const [isTesting, setTesting] = useState(false)
  const [chosen, choose] = useState(0)
  const editor = useRef<HTMLDivElement>(null)
  const reach = useReach(written.audience, 'email')
  const contents = contentsOf(written.content, written.test)
  const position = Math.min(chosen, contents.length - 1)
  const shown = contents[position] ?? written.content
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
        written={written}
        counted={{ opens: written.tracksOpens && !isPrivate, clicks: written.tracksClicks && !isPrivate }}
        reachable={reach.reach?.reachable ?? null}
        isReadOnly={isReadOnly}
        onChange={(changed) => change({ test: changed })}
        onEdit={(to) => {
          choose(to)
          editor.current?.scrollIntoView()
        }}
      />
      {contents.length > 1 && (
        <div ref={editor} className="flex scroll-mt-4 items-center gap-3">
          <span className="font-medium text-fg text-sm">{t('ab.variant')}</span>
          <Choice
            label={t('ab.variant')}
            value={String(position)}
            onChange={(to) => choose(Number(to))}
            options={contents.map((_, at) => ({ value: String(at), label: variantName(at) }))}
          />
        </div>
      )}
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
