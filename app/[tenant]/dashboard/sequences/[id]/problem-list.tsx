import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { Problem, Step } from '@/lib/sequences/schema'

/** What is missing before it can be put to use, by the steps as they are numbered. */
export function ProblemList({ problems, steps }: { problems: readonly Problem[]; steps: readonly Step[] }) {
  const t = useTranslations('sequences')
  if (problems.length === 0) return null
  return (
    <Alert tone="warning" title={t('problems.title')}>
      <ul className="grid gap-1">
        {problems.map(({ code, stepId }) => {
          const at = steps.findIndex(({ id }) => id === stepId)
          return (
            <li key={`${stepId}${code}`}>
              {at >= 0 && `${t('stepNumber', { number: at + 1 })}: `}
              {t(`problems.${code}`)}
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}
