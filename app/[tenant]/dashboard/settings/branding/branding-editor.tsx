'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { applyBrandingUpdate, type BrandingChoices, defaultBranding, deriveBrand } from '@/lib/branding/schema'
import { AdjustmentList } from './adjustment-list'
import { BrandPreview } from './brand-preview'
import { CssSection } from './css-section'
import type { Editing, Parent } from './editing'
import { HistoryPanel, type Version } from './history-panel'
import { ColorSection, PictureSection, ShapeSection } from './look-sections'
import { PagePreview } from './page-preview'
import { ChatSection, EmailSection, ShareSection } from './place-sections'
import { useBrandingDraft } from './use-branding-draft'
import { WebsiteImport } from './website-import'

type Props = {
  published: BrandingChoices
  version: number
  draft: { choices: BrandingChoices; version: number; baseVersion: number; by: string } | null
  parent: Parent | null
  versions: readonly Version[]
  companyName: string
  website: string | null
  isReadOnly: boolean
  mayUseCss: boolean
}

/** Choices at one side, what they make of page, e-mail and chat at the other; nothing is public before it is published. */
export function BrandingEditor(props: Props) {
  const { published, version, draft, parent, versions, companyName, website, isReadOnly, mayUseCss } = props
  const t = useTranslations('branding')
  const work = useBrandingDraft({
    choices: draft?.choices ?? published,
    published,
    version,
    draftVersion: draft?.version ?? 0,
    mayUseCss,
  })
  const { choices, setChoices, busy } = work
  const usual = parent?.choices ?? defaultBranding
  const derived = useMemo(() => deriveBrand(choices), [choices])
  const editing: Editing = {
    choices,
    usual,
    parent,
    set: (change) => setChoices((now) => ({ ...now, ...change })),
    issue: work.issue,
  }
  const name = choices.companyName ?? companyName
  const hasMoved = draft !== null && work.hasDraft && draft.baseVersion !== version
  return (
    <div className="grid gap-6">
      {!isReadOnly && (
        <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-center gap-2 rounded-xl border border-line bg-surface/95 px-4 py-3 shadow-xs backdrop-blur max-md:top-14">
          <p className="me-auto text-muted text-sm" aria-live="polite">
            {work.isDirty ? t('draft.unsaved') : work.hasDraft ? t('draft.saved') : t('draft.none')}
          </p>
          {(work.hasDraft || work.isDirty) && (
            <Button variant="ghost" loading={busy === 'discard'} disabled={busy !== null} onClick={work.discard}>
              {t('draft.discard')}
            </Button>
          )}
          <PagePreview keep={work.save} />
          <Button
            loading={busy === 'save'}
            disabled={!work.isDirty || busy !== null}
            onClick={async () => {
              if ((await work.save()) !== null) toast.success(t('draft.kept'))
            }}
          >
            {t('draft.save')}
          </Button>
          <Button
            variant="primary"
            loading={busy === 'publish'}
            disabled={!(work.isDirty || work.hasDraft) || busy !== null}
            onClick={async () => {
              if (await work.publish()) toast.success(t('saved'))
            }}
          >
            {t('draft.publish')}
          </Button>
        </div>
      )}
      {work.problem && <Alert tone="danger" title={work.problem} />}
      {hasMoved && <Alert tone="warning" title={t('draft.moved')} />}
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <fieldset disabled={isReadOnly} className="grid min-w-0 gap-6">
          {!isReadOnly && (
            <WebsiteImport
              website={website}
              onApply={(changes) => setChoices((now) => applyBrandingUpdate(now, changes, usual))}
            />
          )}
          <ColorSection of={editing} derived={derived} />
          <PictureSection of={editing} derived={derived} companyName={companyName} />
          <ShapeSection of={editing} />
          <ChatSection of={editing} />
          <EmailSection of={editing} />
          <ShareSection of={editing} companyName={name} />
          <CssSection of={editing} mayUseCss={mayUseCss} />
          {!isReadOnly && (
            <div>
              <Button variant="ghost" onClick={() => setChoices({ ...usual, companyName: choices.companyName })}>
                {parent ? t('inherited.resetAll', { parent: parent.name }) : t('reset')}
              </Button>
            </div>
          )}
        </fieldset>
        <div className="grid min-w-0 gap-6 xl:sticky xl:top-20">
          <BrandPreview choices={choices} derived={derived} name={name} />
          <AdjustmentList adjustments={derived.adjustments} />
          <HistoryPanel versions={versions} current={version} mayRestore={!isReadOnly} />
        </div>
      </div>
    </div>
  )
}
