import { useTranslations } from 'next-intl'
import { StandingBadge } from '@/components/steps/standing-badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PageHeader } from '@/components/ui/page-header'
import type { SequenceView } from '@/lib/sequences/schema'
import { HeldNotice } from './held-notice'
import { SequenceActions } from './sequence-actions'

const PATH = '/dashboard/sequences'

type Props = { sequence: SequenceView; current: 'steps' | 'people'; mayWrite: boolean; mayDelete: boolean }

/** What both pages of a sequence begin with. */
export function SequenceHeader({ sequence, current, mayWrite, mayDelete }: Props) {
  const t = useTranslations('sequences')
  const steps = `${PATH}/${sequence.id}`
  const people = `${steps}/people`
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: PATH }]} />}
        title={sequence.name}
        badge={<StandingBadge of="sequences" status={sequence.status} />}
        actions={<SequenceActions sequence={sequence} mayWrite={mayWrite} mayDelete={mayDelete} />}
      />
      <LinkTabs
        label={t('tabs.label')}
        tabs={[
          { href: steps, label: t('tabs.steps') },
          { href: people, label: t('tabs.people'), count: sequence.counts.underWay },
        ]}
        current={current === 'steps' ? steps : people}
      />
      <HeldNotice sequence={sequence} />
    </>
  )
}
