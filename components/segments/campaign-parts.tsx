'use client'

import { useTranslations } from 'next-intl'
import { NativeSelect } from '@/components/ui/native-select'
import { CAMPAIGN_ACTS, type Condition } from '@/lib/segments/schema'
import type { Choices } from './choices'
import { LastDays } from './last-days'

type CampaignCondition = Extract<Condition, { kind: 'campaign' }>
type CampaignPartsProps = {
  condition: CampaignCondition
  onChange: (condition: Condition) => void
  choices: Choices
  disabled: boolean
}

/** What people did or did not do, with which campaign, following which link, and since when. */
export function CampaignParts({ condition, onChange, choices, disabled }: CampaignPartsProps) {
  const t = useTranslations('segments.builder')
  const { did, act, campaignId, link, days } = condition
  const campaign = choices.campaigns.find(({ id }) => id === campaignId)
  const links = campaign?.links ?? []
  /** A link is of a campaign, and followed. */
  const set = (changes: Partial<CampaignCondition>) => {
    const { link: kept, ...next } = { ...condition, ...changes }
    const isKept = kept !== undefined && next.act === 'clicked' && next.campaignId === campaignId
    onChange(isKept || changes.link ? { ...next, link: changes.link ?? kept } : next)
  }
  return (
    <>
      <NativeSelect
        aria-label={t('operator')}
        value={`${did ? 'did' : 'not'}_${act}`}
        disabled={disabled}
        onChange={({ target }) => {
          const [word, name] = target.value.split('_')
          set({ did: word === 'did', act: CAMPAIGN_ACTS.find((each) => each === name) ?? act })
        }}
      >
        {CAMPAIGN_ACTS.flatMap((each) => [
          <option key={each} value={`did_${each}`}>
            {t(`acts.${each}`)}
          </option>,
          <option key={`not_${each}`} value={`not_${each}`}>
            {t(`actsNot.${each}`)}
          </option>,
        ])}
      </NativeSelect>
      <NativeSelect
        aria-label={t('subjects.campaign')}
        value={campaignId ?? ''}
        disabled={disabled}
        onChange={({ target }) => set({ campaignId: target.value || undefined, link: undefined })}
      >
        <option value="">{t('anyCampaign')}</option>
        {campaignId && !campaign && <option value={campaignId}>{t('otherCampaign')}</option>}
        {choices.campaigns.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <LastDays days={days} disabled={disabled} onChange={(next) => set({ days: next })} />
      {act === 'clicked' && campaignId && (links.length > 0 || link) && (
        <NativeSelect
          aria-label={t('link')}
          value={link ?? ''}
          disabled={disabled}
          className="sm:col-span-2"
          onChange={({ target }) => {
            const { link: _, ...rest } = condition
            onChange(target.value ? { ...rest, link: target.value } : rest)
          }}
        >
          <option value="">{t('anyLink')}</option>
          {[...new Set([...links, ...(link ? [link] : [])])].map((url) => (
            <option key={url} value={url}>
              {url}
            </option>
          ))}
        </NativeSelect>
      )}
    </>
  )
}
