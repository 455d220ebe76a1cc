import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/steps/problem-notice'
import type { Problem, Step } from '@/lib/sequences/schema'

const TITLES = { error: 'title', warning: 'warnings' } as const

/** What is missing before it can be put to use, and what holds its messages up. */
export function ProblemList({ problems, steps }: { problems: readonly Problem[]; steps: readonly Step[] }) {
  const t = useTranslations('sequences.problems')
  return (['error', 'warning'] as const).map((severity) => (
    <ProblemNotice
      key={severity}
      of="sequences"
      title={t(TITLES[severity])}
      problems={problems.filter((one) => one.severity === severity)}
      words={(code) => t(code)}
      steps={steps}
    />
  ))
}
