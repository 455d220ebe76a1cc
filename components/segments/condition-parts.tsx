'use client'

import { useTranslations } from 'next-intl'
import { NativeSelect } from '@/components/ui/native-select'
import { CONVERSATION_CHANNELS } from '@/lib/conversations/schema'
import type { Condition } from '@/lib/segments/schema'
import { CampaignParts } from './campaign-parts'
import type { Choices } from './choices'
import { LastDays } from './last-days'

type ConditionPartsProps = {
  condition: Condition
  onChange: (condition: Condition) => void
  choices: Choices
  disabled: boolean
}

/** The conditions that have no operator: consent, conversations, other segments. */
export function ConditionParts({ condition, onChange, choices, disabled }: ConditionPartsProps) {
  const t = useTranslations('segments.builder')
  const words = useTranslations('contacts')
  switch (condition.kind) {
    case 'consent':
      return (
        <>
          <NativeSelect
            aria-label={t('consentTo')}
            value={`${condition.channel}_${condition.purpose}`}
            disabled={disabled}
            onChange={(event) => {
              const [channel, purpose] = event.target.value.split('_')
              onChange({ ...condition, channel, purpose } as Condition)
            }}
          >
            {(['email', 'sms', 'whatsapp', 'phone'] as const).flatMap((channel) =>
              (['marketing', 'service'] as const).map((purpose) => (
                <option key={`${channel}_${purpose}`} value={`${channel}_${purpose}`}>
                  {words('consent.of', {
                    channel: words(`channels.${channel}`),
                    purpose: words(`purposes.${purpose}`),
                  })}
                </option>
              )),
            )}
          </NativeSelect>
          <NativeSelect
            aria-label={t('consentState')}
            value={condition.state}
            disabled={disabled}
            onChange={(event) => onChange({ ...condition, state: event.target.value } as Condition)}
          >
            {(['granted', 'denied', 'unknown'] as const).map((state) => (
              <option key={state} value={state}>
                {t(`states.${state}`)}
              </option>
            ))}
          </NativeSelect>
        </>
      )
    case 'conversation':
      return (
        <>
          <NativeSelect
            aria-label={t('operator')}
            value={condition.has ? 'yes' : 'no'}
            disabled={disabled}
            onChange={(event) => onChange({ ...condition, has: event.target.value === 'yes' })}
          >
            <option value="yes">{t('talked')}</option>
            <option value="no">{t('talkedNot')}</option>
          </NativeSelect>
          <NativeSelect
            aria-label={t('channel')}
            value={condition.channel ?? ''}
            disabled={disabled}
            onChange={(event) => {
              const channel = CONVERSATION_CHANNELS.find((each) => each === event.target.value)
              onChange({ ...condition, channel })
            }}
          >
            <option value="">{t('anyChannel')}</option>
            {CONVERSATION_CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {t(`channels.${channel}`)}
              </option>
            ))}
          </NativeSelect>
          <LastDays days={condition.days} disabled={disabled} onChange={(days) => onChange({ ...condition, days })} />
        </>
      )
    case 'campaign':
      return <CampaignParts condition={condition} onChange={onChange} choices={choices} disabled={disabled} />
    case 'segment':
      return (
        <>
          <NativeSelect
            aria-label={t('operator')}
            value={condition.isIn ? 'in' : 'out'}
            disabled={disabled}
            onChange={(event) => onChange({ ...condition, isIn: event.target.value === 'in' })}
          >
            <option value="in">{t('isIn')}</option>
            <option value="out">{t('isNotIn')}</option>
          </NativeSelect>
          <NativeSelect
            aria-label={t('subjects.segment')}
            value={condition.segmentId}
            disabled={disabled}
            onChange={(event) => onChange({ ...condition, segmentId: event.target.value })}
          >
            {choices.segments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </>
      )
    default:
      return null
  }
}
