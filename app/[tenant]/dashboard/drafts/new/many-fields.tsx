'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { DRAFT_KINDS, NETWORKS } from '@/lib/drafts/schema'
import type { SegmentChoice } from './brief-form'
import { toggled, type Written } from './brief-state'
import { Tick } from './tick'

type Props = { written: Written; segments: readonly SegmentChoice[]; onChange: (changes: Partial<Written>) => void }

const PLAIN_KINDS = DRAFT_KINDS.filter((kind) => kind !== 'social')

/** What is to be written, and for which segments. */
export function ManyFields({ written, segments, onChange }: Props) {
  const t = useTranslations('drafts')
  const locale = useLocale()
  const languages = new Intl.DisplayNames([locale], { type: 'language' })
  const personaOf = ({ tone, style, language }: SegmentChoice['persona']) =>
    [tone, style, language && languages.of(language)].filter(Boolean).join(' · ')
  const { kinds, networks, segmentIds } = written
  return (
    <>
      <Card>
        <CardHeader title={t('brief.what')} />
        <CardBody className="grid gap-4">
          <div className="grid gap-x-4 sm:grid-cols-2">
            {PLAIN_KINDS.map((kind) => (
              <Tick
                key={kind}
                label={t(`kinds.${kind}`)}
                isTicked={kinds.includes(kind)}
                onTick={(isTicked) => onChange({ kinds: toggled(kinds, kind, isTicked) })}
              />
            ))}
          </div>
          <fieldset>
            <legend className="mb-1 font-medium text-fg text-sm">{t('kinds.social')}</legend>
            <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
              {NETWORKS.map((network) => (
                <Tick
                  key={network}
                  label={t(`networks.${network}`)}
                  isTicked={networks.includes(network)}
                  onTick={(isTicked) => onChange({ networks: toggled(networks, network, isTicked) })}
                />
              ))}
            </div>
          </fieldset>
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('brief.segments')} description={t('brief.segmentsHint')} />
        <CardBody>
          {segments.length === 0 ? (
            <p className="text-muted text-sm">{t('brief.noSegments')}</p>
          ) : (
            <fieldset className="grid max-h-72 gap-x-4 gap-y-1 overflow-y-auto sm:grid-cols-2">
              <legend className="sr-only">{t('brief.segments')}</legend>
              {segments.map(({ id, name, persona }) => (
                <Tick
                  key={id}
                  label={name}
                  hint={personaOf(persona)}
                  isTicked={segmentIds.includes(id)}
                  onTick={(isTicked) => onChange({ segmentIds: toggled(segmentIds, id, isTicked) })}
                />
              ))}
            </fieldset>
          )}
        </CardBody>
      </Card>
    </>
  )
}
