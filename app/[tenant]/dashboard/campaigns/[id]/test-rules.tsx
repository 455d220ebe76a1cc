'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import {
  FALLBACKS,
  LEAST_TEST_PERCENT,
  type Measurable,
  MOST_TEST_HOURS,
  MOST_TEST_PERCENT,
  type TestInput,
  WINNER_RULES,
} from '@/lib/campaigns/schema'

type Test = Exclude<TestInput, { kind: 'time' }>
type Props = { test: Test; measurable: Measurable; isReadOnly: boolean; onChange: (test: TestInput) => void }

/** How large a test is, and how it is settled what the rest gets. */
export function TestRules({ test, measurable, isReadOnly, onChange }: Props) {
  const t = useTranslations('campaigns.ab')
  const isByHand = test.rule === 'hand'
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('share')} hint={t('shareHint', { least: LEAST_TEST_PERCENT, most: MOST_TEST_PERCENT })}>
        <Input
          type="number"
          min={LEAST_TEST_PERCENT}
          max={MOST_TEST_PERCENT}
          readOnly={isReadOnly}
          value={test.sharePercent}
          onChange={({ currentTarget }) =>
            onChange({ ...test, sharePercent: Math.trunc(currentTarget.valueAsNumber || 0) })
          }
        />
      </Field>
      <Field label={t('rule')} hint={t('ruleHint')}>
        <NativeSelect
          value={test.rule}
          disabled={isReadOnly}
          onChange={({ currentTarget }) => {
            const rule = WINNER_RULES.find((known) => known === currentTarget.value)
            if (rule) onChange({ ...test, rule })
          }}
        >
          {WINNER_RULES.filter((rule) => rule === 'hand' || measurable[rule] || rule === test.rule).map((rule) => (
            <option key={rule} value={rule}>
              {t(`rules.${rule}`)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {!isByHand && (
        <>
          <Field label={t('hours')} hint={t('hoursHint')}>
            <Input
              type="number"
              min={1}
              max={MOST_TEST_HOURS}
              readOnly={isReadOnly}
              value={test.hours}
              onChange={({ currentTarget }) =>
                onChange({ ...test, hours: Math.trunc(currentTarget.valueAsNumber || 0) })
              }
            />
          </Field>
          <Field label={t('fallback')} hint={t('fallbackHint')}>
            <NativeSelect
              value={test.fallback}
              disabled={isReadOnly}
              onChange={({ currentTarget }) => {
                const fallback = FALLBACKS.find((known) => known === currentTarget.value)
                if (fallback) onChange({ ...test, fallback })
              }}
            >
              {FALLBACKS.map((fallback) => (
                <option key={fallback} value={fallback}>
                  {t(`fallbacks.${fallback}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
        </>
      )}
    </div>
  )
}
