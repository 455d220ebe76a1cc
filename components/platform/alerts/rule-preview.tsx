'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { FormResult } from '@/components/ui/form-result'
import { NumberText } from '@/components/ui/number'
import { type ConditionInput, conditionInput } from '@/lib/alerts/schema'
import type { Preview } from './rule-form'

const PAUSE_MS = 400

type RulePreviewProps = {
  condition: ConditionInput
  preview: (input: ConditionInput) => Promise<FormResult<Preview>>
}

/** Whom the condition would concern now; asked anew whenever it has not changed for a moment. */
export function RulePreview({ condition, preview }: RulePreviewProps) {
  const t = useTranslations('console.alerts')
  const [found, setFound] = useState<Preview | null>(null)
  const text = JSON.stringify(condition)
  useEffect(() => {
    const asked = conditionInput.safeParse(JSON.parse(text))
    if (!asked.success) return setFound(null)
    let isCurrent = true
    const timer = setTimeout(async () => {
      const result = await preview(asked.data).catch((): null => null)
      if (isCurrent) setFound(result?.ok ? result.data : null)
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, preview])
  const isPlatform = condition.scope === 'platform'
  return (
    <div aria-live="polite" className="min-h-16 rounded-lg border border-line-subtle bg-sunken/60 px-3.5 py-3 text-sm">
      {found ? (
        <>
          <p className="font-medium text-fg">
            {isPlatform
              ? found.count > 0
                ? t('wouldFirePlatform')
                : t('wouldNotFirePlatform')
              : t('wouldFire', { count: found.count })}
          </p>
          <p className="mt-0.5 flex flex-wrap gap-x-4 text-muted text-xs">
            {found.sample.map(({ company, value }) => (
              <span key={`${company} ${value}`}>
                {company && <bdi>{company}: </bdi>}
                <NumberText value={value} />
              </span>
            ))}
            {!isPlatform && found.count === 0 && <span>{t('measured', { count: found.measured })}</span>}
            {isPlatform && found.measured === 0 && <span>{t('notMeasured')}</span>}
          </p>
        </>
      ) : (
        <p className="text-muted">{t('asking')}</p>
      )}
    </div>
  )
}
