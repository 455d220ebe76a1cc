'use client'

import { Check, FlaskConical, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import type { SampleView } from '@/lib/evaluations/schema'
import { judgeSampleAction, keepAsCaseAction } from '../../actions'

const ICONS = { good: Check, bad: X }

/** A sampled answer: what was asked, what was said, and what staff thinks of it. */
export function SampleCard({ sample, mayJudge, mayTest }: { sample: SampleView; mayJudge: boolean; mayTest: boolean }) {
  const t = useTranslations('agents.answers')
  const router = useRouter()
  const { run, isPending } = useAct()
  const { id: sampleId, conversationId, messageId, question, answer, thumb, verdict, judgedBy } = sample
  const keep = () =>
    run(
      () => keepAsCaseAction({ conversationId, messageId }),
      ({ id, agentId }) => {
        toast.success(t('kept'))
        router.push(`/dashboard/agents/${agentId}/tests/${id}`)
      },
    )
  return (
    <li className="grid gap-3 rounded-xl border border-line bg-surface p-4 text-sm">
      <p className="flex flex-wrap items-center gap-2 text-muted text-xs">
        <Time value={sample.createdAt} format="datetime" />
        {thumb && <Badge tone={thumb === 'up' ? 'success' : 'danger'}>{t(`customerThumb.${thumb}`)}</Badge>}
        {verdict && <Badge tone={verdict === 'good' ? 'success' : 'danger'}>{t(`verdicts.${verdict}`)}</Badge>}
        {judgedBy && <bdi>{judgedBy}</bdi>}
        <Link href={`/dashboard/inbox/${conversationId}`} className="ms-auto text-link hover:underline">
          {t('open')}
        </Link>
      </p>
      <p dir="auto" className="break-words font-medium text-fg">
        {question}
      </p>
      <p dir="auto" className="whitespace-pre-wrap break-words text-fg">
        {answer}
      </p>
      <div className="flex flex-wrap gap-2">
        {mayJudge &&
          (['good', 'bad'] as const).map((each) => {
            const Icon = ICONS[each]
            return (
              <Button
                key={each}
                size="sm"
                aria-pressed={verdict === each}
                variant={verdict === each ? 'secondary' : 'outline'}
                disabled={isPending}
                onClick={() =>
                  run(() => judgeSampleAction({ sampleId, verdict: verdict === each ? null : each, note: sample.note }))
                }
              >
                <Icon aria-hidden /> {t(`verdicts.${each}`)}
              </Button>
            )
          })}
        {mayTest && (
          <Button size="sm" variant="ghost" disabled={isPending} onClick={keep}>
            <FlaskConical aria-hidden /> {t('keep')}
          </Button>
        )}
      </div>
    </li>
  )
}
