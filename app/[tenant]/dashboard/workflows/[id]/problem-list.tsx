import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/steps/problem-notice'
import type { Problem, Step } from '@/lib/workflows/schema'

type Props = { problems: readonly Problem[]; steps: readonly Step[] }

/** What is missing before it can be put to use. */
export function ProblemList(props: Props) {
  const t = useTranslations('workflows.problems')
  return <ProblemNotice of="workflows" title={t('title')} words={(code) => t(code)} {...props} />
}
