import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link'

/** What stands in place of a feature that the plan does not grant; `plan` is the one that does. */
export function UpgradePrompt({ plan, children }: { plan: string | null; children?: ReactNode }) {
  const t = useTranslations('gate')
  return (
    <section className="grid justify-items-center gap-4 rounded-xl border border-line border-dashed bg-surface px-6 py-14 text-center">
      <span className="grid size-11 place-items-center rounded-full bg-primary-soft text-on-primary-soft">
        <Lock aria-hidden className="size-5" />
      </span>
      <div className="grid gap-1">
        <h2 className="font-heading font-semibold text-base text-fg">
          {plan ? t('requires', { plan }) : t('notOffered')}
        </h2>
        {children && <div className="max-w-prose text-muted text-sm">{children}</div>}
      </div>
      {plan && (
        <ButtonLink href="/dashboard/settings/usage" variant="primary">
          {t('upgrade')}
        </ButtonLink>
      )}
    </section>
  )
}
