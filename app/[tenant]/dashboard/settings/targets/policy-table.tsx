'use client'

import { Gauge, Pencil, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { MoveButtons, moved } from '@/components/ui/move-buttons'
import { toast } from '@/components/ui/toast'
import type { TeamView } from '@/lib/inbox/schema'
import { MOST_POLICIES, type Policy } from '@/lib/targets/schema'
import { freshPolicy, usualPolicies } from './fresh-policy'
import { PolicyDialog } from './policy-dialog'
import { usePolicyWords } from './use-policy-words'

type PolicyTableProps = {
  policies: readonly Policy[]
  teams: readonly TeamView[]
  onSave: (policies: Policy[]) => Promise<string | null>
}

/** The targets of an account, one row a kind of conversation. */
export function PolicyTable({ policies, teams, onSave }: PolicyTableProps) {
  const t = useTranslations('targets')
  const { scopeOf, targetsOf } = usePolicyWords(teams)
  const [edited, setEdited] = useState<Policy | null>(null)
  const [isPending, startTransition] = useTransition()
  const isKnown = (policy: Policy) => policies.some(({ id }) => id === policy.id)
  const keep = (wanted: Policy[]) =>
    startTransition(async () => {
      const problem = await onSave(wanted)
      if (problem !== null) toast.error(problem)
    })
  return (
    <Card>
      <CardHeader
        title={t('policies')}
        description={t('policiesHint')}
        actions={
          policies.length < MOST_POLICIES && (
            <Button size="sm" aria-haspopup="dialog" onClick={() => setEdited(freshPolicy())}>
              <Plus aria-hidden />
              {t('add')}
            </Button>
          )
        }
      />
      <CardBody>
        {policies.length === 0 && (
          <EmptyState
            icon={<Gauge aria-hidden />}
            title={t('none')}
            description={t('noneHint')}
            action={
              <Button
                variant="primary"
                loading={isPending}
                onClick={() =>
                  keep(usualPolicies({ usual: t('usual.all'), high: t('usual.high'), urgent: t('usual.urgent') }))
                }
              >
                {t('useUsual')}
              </Button>
            }
          />
        )}
        <ul>
          {policies.map((policy, at) => (
            <li
              key={policy.id}
              className="flex flex-wrap items-center gap-x-2 gap-y-1 border-line-subtle border-b py-2.5 last:border-0"
            >
              <div className="min-w-0 flex-1 basis-60 text-sm">
                <p dir="auto" className="truncate font-medium text-fg">
                  {policy.name}
                </p>
                <p dir="auto" className="text-muted text-xs">
                  {scopeOf(policy)}
                </p>
                <p className="mt-0.5 text-fg text-xs tabular-nums">{targetsOf(policy)}</p>
              </div>
              <span className="flex items-center">
                <Button
                  variant="ghost"
                  size="icon"
                  aria-haspopup="dialog"
                  aria-label={t('edit', { name: policy.name })}
                  onClick={() => setEdited(policy)}
                >
                  <Pencil aria-hidden />
                </Button>
                <MoveButtons
                  name={policy.name}
                  at={at}
                  count={policies.length}
                  onMove={(to) => keep(moved(policies, at, to))}
                  onRemove={() => keep(policies.filter(({ id }) => id !== policy.id))}
                />
              </span>
            </li>
          ))}
        </ul>
      </CardBody>
      {edited && (
        <PolicyDialog
          policy={edited}
          isNew={!isKnown(edited)}
          teams={teams}
          onClose={() => setEdited(null)}
          onSave={(policy) =>
            onSave(
              isKnown(policy) ? policies.map((each) => (each.id === policy.id ? policy : each)) : [...policies, policy],
            )
          }
        />
      )}
    </Card>
  )
}
