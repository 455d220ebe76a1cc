import { useTranslations } from 'next-intl'
import { useFigure } from '@/components/health/use-figure'
import type { Finding } from '@/lib/health/schema'

type WorstFindingProps = { findings: readonly Finding[]; advice: (finding: Finding) => string }

/** The figure behind a company's state, and how many more there are; what to do about them is its title. */
export function WorstFinding({ findings, advice }: WorstFindingProps) {
  const t = useTranslations('console.health')
  const { name, text } = useFigure()
  const [worst, ...others] = findings
  if (!worst) return null
  return (
    <span className="block truncate" title={findings.map(advice).join('\n')}>
      {name(worst.figure)}: <span className="tabular-nums">{text(worst.figure, worst.value)}</span>
      {others.length > 0 && <span className="ms-2 text-subtle">{t('more', { count: others.length })}</span>}
    </span>
  )
}
