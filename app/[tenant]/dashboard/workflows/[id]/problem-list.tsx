import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { Problem, Step } from '@/lib/workflows/schema'

/** What is missing before it can be put to use, by the steps as they are numbered. */
export function ProblemList({ problems, steps }: { problems: readonly Problem[]; steps: readonly Step[] }) {
  const t = useTranslations('workflows')
  const numberOf = (stepId: string | null) => {
    const at = steps.findIndex(({ id }) => id === stepId)
    return at >= 0 ? `${t('stepNumber', { number: at + 1 })}: ` : ''
  }
  if (problems.length === 0) return null
  return (
    <Alert tone="warning" title={t('problems.title')}>
      <ul className="grid gap-1">
        {problems.map(({ code, stepId }) => (
          <li key={`${stepId}${code}`}>
            {numberOf(stepId)}
            {t(`problems.${code}`)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
