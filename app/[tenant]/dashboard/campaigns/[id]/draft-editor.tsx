'use client'

import { Send } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Choice } from '@/components/content/choice'
import type { EditorSetup } from '@/components/content/editor-context'
import { EmailEditor } from '@/components/content/email-editor'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { type CampaignView, contentsOf, variantName } from '@/lib/campaigns/schema'
import { draftEmailAction, searchKnowledgeAction, sendTestAction, uploadPictureAction } from '../../content/actions'
import { updateCampaign } from '../actions'
import { AudienceFields, type SegmentChoice } from './audience-fields'
import { SendingFields } from './sending-fields'
import { withContent } from './test-changes'
import { TestFields } from './test-fields'
import { useReach } from './use-reach'

type Props = {
  campaign: CampaignView
  setup: EditorSetup
  segments: readonly SegmentChoice[]
  /** Null where the plan or the member's rights have no drafts by AI. */
  drafting: { usesKnowledge: boolean } | null
  /** The account counts neither opens nor clicks. */
  isPrivate: boolean
  isReadOnly: boolean
}

const writtenOf = ({ name, content, audience, tracksOpens, tracksClicks, perMinute, test }: CampaignView) => ({
  name,
  content,
  audience,
  tracksOpens,
  tracksClicks,
  perMinute,
  test: test?.written ?? null,
})
export type Written = ReturnType<typeof writtenOf>

/** Everything of a draft on one page, saved together; nothing is lost before it is saved. */
export function DraftEditor({ campaign, setup, segments, drafting, isPrivate, isReadOnly }: Props) {
  const t = useTranslations('campaigns')
  const router = useRouter()
  const [written, setWritten] = useState(() => writtenOf(campaign))
  const [saved, setSaved] = useState({ version: campaign.version, written })
  const [busy, setBusy] = useState<'save' | 'test' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [chosen, choose] = useState(0)
  const editor = useRef<HTMLDivElement>(null)
  const reach = useReach(written.audience)
  const contents = contentsOf(written.content, written.test)
  const position = Math.min(chosen, contents.length - 1)
  const shown = contents[position] ?? written.content
  const isChanged = JSON.stringify(written) !== JSON.stringify(saved.written)
  const change = (changes: Partial<Written>) => setWritten((before) => ({ ...before, ...changes }))

  useUnsavedWarning(isChanged)

  const save = async () => {
    setBusy('save')
    setProblem(null)
    const result = await updateCampaign({ campaignId: campaign.id, version: saved.version, ...written })
    setBusy(null)
    if (!result.ok) {
      const details = result.issues?.map(({ path, message }) => `${path}: ${message}`).join(' · ')
      return setProblem(details ? `${result.message} ${details}` : result.message)
    }
    setSaved({ version: result.data.version, written })
    toast.success(t('saved'))
    router.refresh()
  }
  const test = async () => {
    setBusy('test')
    const result = await sendTestAction({ content: shown })
    setBusy(null)
    if (result.ok) toast.success(t('testSent', { to: result.data.to }))
    else toast.error(result.message)
  }

  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-stack">
      {problem && <Alert tone="danger">{problem}</Alert>}
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('name')} className="w-full sm:w-80">
          <Input
            value={written.name}
            maxLength={120}
            readOnly={isReadOnly}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </Field>
        {!isReadOnly && (
          <Button className="ms-auto" variant="primary" loading={busy === 'save'} disabled={!isChanged} onClick={save}>
            {t('save')}
          </Button>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-2">
        <AudienceFields
          audience={written.audience}
          segments={segments}
          counted={reach}
          isReadOnly={isReadOnly}
          onChange={(audience) => change({ audience })}
        />
        <SendingFields written={written} isReadOnly={isReadOnly} onChange={change} />
      </div>
      <TestFields
        written={written}
        counted={{ opens: written.tracksOpens && !isPrivate, clicks: written.tracksClicks && !isPrivate }}
        reachable={reach.reach?.reachable ?? null}
        isReadOnly={isReadOnly}
        onChange={(test) => change({ test })}
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
        onChange={(content) => setWritten((before) => ({ ...before, ...withContent(before, position, content) }))}
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
            <Button loading={busy === 'test'} onClick={test}>
              <Send aria-hidden className="rtl:-scale-x-100" /> {t('test')}
            </Button>
          )
        }
      />
    </div>
  )
}
