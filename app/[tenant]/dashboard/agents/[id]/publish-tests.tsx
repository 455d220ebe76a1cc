import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Link } from '@/components/ui/link'
import type { TestState } from '@/lib/agents/schema'

/** What the tests say of what would be published. */
export function PublishTests({ agentId, tests, isTesting }: { agentId: string; tests: TestState; isTesting: boolean }) {
  const t = useTranslations('agents.publish')
  if (tests.kind === 'none') return null
  const folder = `/dashboard/agents/${agentId}/tests`
  const tone = tests.kind === 'held' ? 'success' : tests.kind === 'broken' ? 'danger' : 'info'
  return (
    <div className="mb-4" aria-live="polite">
      <Alert tone={tone}>
        {isTesting ? t('testing') : t(`tests.${tests.kind}`, { broken: tests.broken, cases: tests.cases })}{' '}
        {tests.kind !== 'held' && tests.gate === 'block' && !isTesting && t('blocked')}{' '}
        {tests.runId && (
          <Link href={`${folder}/runs/${tests.runId}`} className="text-link underline">
            {t('seeTests')}
          </Link>
        )}
      </Alert>
    </div>
  )
}
