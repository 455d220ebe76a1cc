'use client'

import { Pencil, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { MoveButtons, moved } from '@/components/ui/move-buttons'
import { useAct } from '@/components/ui/use-act'
import type { AssignmentRuleView, LabelView, TeamView } from '@/lib/inbox/schema'
import { deleteRule, orderRules } from './actions'
import type { ConnectionChoice } from './connection-choices'
import { RuleDialog } from './rule-dialog'

type RuleTableProps = {
  rules: readonly AssignmentRuleView[]
  teams: readonly TeamView[]
  labels: readonly LabelView[]
  connections: readonly ConnectionChoice[]
}

/** The rules in the order in which they are asked. */
export function RuleTable({ rules, teams, labels, connections }: RuleTableProps) {
  const t = useTranslations('teams')
  const { run } = useAct()
  const [edited, setEdited] = useState<AssignmentRuleView | 'new' | null>(null)
  return (
    <Card>
      <CardHeader
        title={t('rules')}
        description={t('rulesHint')}
        actions={
          <Button size="sm" aria-haspopup="dialog" onClick={() => setEdited('new')}>
            <Plus aria-hidden />
            {t('newRule')}
          </Button>
        }
      />
      <CardBody>
        {rules.length === 0 && <p className="text-muted text-sm">{t('noRules')}</p>}
        <ol>
          {rules.map((rule, at) => (
            <li
              key={rule.id}
              className="flex min-h-11 items-center gap-2 border-line-subtle border-b py-2 last:border-0"
            >
              <div className="min-w-0 flex-1 text-sm">
                <p dir="auto" className="truncate font-medium text-fg">
                  {rule.name}
                </p>
                <p dir="auto" className="truncate text-muted text-xs">
                  {[t(`ways.${rule.way}`), rule.team?.name].filter(Boolean).join(' · ')}
                </p>
              </div>
              {!rule.isActive && <Badge tone="outline">{t('off')}</Badge>}
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={t('edit', { name: rule.name })}
                onClick={() => setEdited(rule)}
              >
                <Pencil aria-hidden />
              </Button>
              <MoveButtons
                name={rule.name}
                at={at}
                count={rules.length}
                onMove={(to) => run(() => orderRules({ ruleIds: moved(rules, at, to).map(({ id }) => id) }))}
                onRemove={() => run(() => deleteRule({ ruleId: rule.id }))}
              />
            </li>
          ))}
        </ol>
      </CardBody>
      {edited && (
        <RuleDialog
          rule={edited === 'new' ? null : edited}
          teams={teams}
          labels={labels}
          connections={connections}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  )
}
