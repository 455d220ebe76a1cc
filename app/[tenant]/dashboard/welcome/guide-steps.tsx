'use client'

import { Check, ChevronDown, CircleDashed, SkipForward } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { type CompanyProfile, CompanyProfileForm } from '@/components/team/company-profile-form'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { cn } from '@/components/ui/cn'
import { toast } from '@/components/ui/toast'
import type { OnboardingStep, StepId } from '@/lib/onboarding/schema'
import { resumeStep, skipStep, updateCompanyProfile } from './actions'
import { IndustryStep } from './industry-step'

type Props = { steps: readonly OnboardingStep[]; next: StepId | null; profile: CompanyProfile }

const LOOKS = {
  done: { icon: Check, frame: 'bg-success-soft text-on-success-soft' },
  skipped: { icon: SkipForward, frame: 'bg-fg/7 text-muted' },
  open: { icon: CircleDashed, frame: 'text-muted' },
} as const

/** One step is unfolded: the first that is open, or the one that was pressed. */
export function GuideSteps({ steps, next, profile }: Props) {
  const t = useTranslations('guide')
  const router = useRouter()
  const [chosen, setChosen] = useState<StepId | 'none' | null>(null)
  const shown = chosen ?? next

  function proceed() {
    setChosen(null)
    router.refresh()
  }
  async function change(act: typeof skipStep | typeof resumeStep, step: StepId) {
    const result = await act({ step })
    if (result.ok) proceed()
    else toast.error(result.message)
  }
  const forms: Partial<Record<StepId, ReactNode>> = {
    profile: (
      <CompanyProfileForm profile={profile} submitLabel={t('save')} action={updateCompanyProfile} onSaved={proceed} />
    ),
    industry: <IndustryStep onApplied={proceed} />,
  }
  return (
    <ol className="divide-y divide-line-subtle rounded-xl border border-line bg-surface shadow-xs">
      {steps.map(({ id, state, href }) => {
        const { icon: Icon, frame } = LOOKS[state]
        const isShown = shown === id
        return (
          <li key={id}>
            <button
              type="button"
              aria-expanded={isShown}
              onClick={() => setChosen(isShown ? 'none' : id)}
              className="flex min-h-14 w-full items-center gap-3 px-4 py-3 text-start hover:bg-fg/3 sm:px-5"
            >
              <span className={cn('grid size-7 shrink-0 place-items-center rounded-full', frame)}>
                <Icon aria-hidden className="size-4" />
              </span>
              <span className="min-w-0 flex-1 font-medium text-fg text-sm">{t(`steps.${id}.title`)}</span>
              <Badge tone={state === 'done' ? 'success' : 'neutral'}>{t(`states.${state}`)}</Badge>
              <ChevronDown
                aria-hidden
                className={cn('size-4 shrink-0 text-muted transition-transform', isShown && 'rotate-180')}
              />
            </button>
            {isShown && (
              <div className="grid gap-4 px-4 pb-5 sm:ps-15 sm:pe-5">
                <p className="max-w-prose text-muted text-sm">{t(`steps.${id}.text`)}</p>
                {forms[id]}
                <div className="flex flex-wrap gap-2">
                  {href && (
                    <ButtonLink href={href} variant="primary">
                      {t('open')}
                    </ButtonLink>
                  )}
                  {state === 'open' && (
                    <Button variant="ghost" onClick={() => change(skipStep, id)}>
                      {t('skip')}
                    </Button>
                  )}
                  {state === 'skipped' && (
                    <Button variant="ghost" onClick={() => change(resumeStep, id)}>
                      {t('resume')}
                    </Button>
                  )}
                </div>
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
