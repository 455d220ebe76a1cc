import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'

type Found<Code extends string> = { code: Code; stepId: string | null }

type ProblemNoticeProps<Code extends string> = {
  /** Whose words are used. */
  of: 'sequences' | 'workflows'
  title: string
  problems: readonly Found<Code>[]
  words: (code: Code) => string
  steps: readonly { id: string }[]
}

/** What is missing, by the steps as they are numbered; nothing where nothing is. */
export function ProblemNotice<Code extends string>({ of, title, problems, words, steps }: ProblemNoticeProps<Code>) {
  const t = useTranslations(of)
  const numberOf = (stepId: string | null) => {
    const at = steps.findIndex(({ id }) => id === stepId)
    return at >= 0 ? `${t('stepNumber', { number: at + 1 })}: ` : ''
  }
  if (problems.length === 0) return null
  return (
    <Alert tone="warning" title={title}>
      <ul className="grid gap-1">
        {problems.map(({ code, stepId }) => (
          <li key={`${stepId}${code}`}>
            {numberOf(stepId)}
            {words(code)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
