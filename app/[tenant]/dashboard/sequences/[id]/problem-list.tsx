import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { Problem, Step } from '@/lib/sequences/schema'

/** What is missing before it can be put to use, and what holds its messages up, by the steps as they are numbered. */
export function ProblemList({ problems, steps }: { problems: readonly Problem[]; steps: readonly Step[] }) {
  const t = useTranslations('sequences')
  const numberOf = (stepId: string | null) => {
    const at = steps.findIndex(({ id }) => id === stepId)
    return at >= 0 ? `${t('stepNumber', { number: at + 1 })}: ` : ''
  }
  return (['error', 'warning'] as const).map((severity) => {
    const found = problems.filter((one) => one.severity === severity)
    if (found.length === 0) return null
    return (
      <Alert key={severity} tone="warning" title={t(severity === 'error' ? 'problems.title' : 'problems.warnings')}>
        <ul className="grid gap-1">
          {found.map(({ code, stepId }) => (
            <li key={`${stepId}${code}`}>
              {numberOf(stepId)}
              {t(`problems.${code}`)}
            </li>
          ))}
        </ul>
      </Alert>
    )
  })
}
