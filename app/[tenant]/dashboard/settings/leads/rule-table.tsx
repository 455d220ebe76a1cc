'use client'

import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import type { FieldView } from '@/lib/contacts/schema'
import type { ScoreRuleView } from '@/lib/leads/schema'
import { pointsText } from '../../leads/reason-list'
import { deleteScoreRule, updateScoreRule } from './actions'
import { RuleDialog } from './rule-dialog'

type RuleTableProps = { rules: readonly ScoreRuleView[]; fields: readonly FieldView[]; currency: string }

export function RuleTable({ rules, fields, currency }: RuleTableProps) {
  const t = useTranslations('leads.settings.rules')
  const router = useRouter()
  const { confirmed } = useAct()
  const [edited, setEdited] = useState<ScoreRuleView | 'new' | null>(null)
  const turn = async ({ id, version, isActive }: ScoreRuleView) => {
    const result = await updateScoreRule({ ruleId: id, version, isActive: !isActive })
    if (!result.ok) toast.error(result.message)
    router.refresh()
  }
  return (
    <Card>
      <CardHeader
        title={t('title')}
        description={t('description')}
        actions={
          <Button size="sm" aria-haspopup="dialog" onClick={() => setEdited('new')}>
            <Plus aria-hidden />
            {t('new')}
          </Button>
        }
      />
      <CardBody>
        {rules.length === 0 && <p className="text-muted text-sm">{t('none')}</p>}
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-1">
          {rules.map((rule) => (
            <li key={rule.id} className="flex min-h-11 items-center gap-2 border-line-subtle border-b last:border-0">
              <Badge tone={rule.points > 0 ? 'success' : 'danger'} className="w-10 justify-center tabular-nums">
                <span dir="ltr">{pointsText(rule.points)}</span>
              </Badge>
              <span className="min-w-0 flex-1">
                <span dir="auto" className="block truncate font-medium text-fg text-sm">
                  {rule.name}
                </span>
                <span className="block truncate text-muted text-xs">{t(`kinds.${rule.condition.kind}`)}</span>
              </span>
              <Switch
                checked={rule.isActive}
                aria-label={t('active', { name: rule.name })}
                onCheckedChange={() => void turn(rule)}
              />
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={t('edit', { name: rule.name })}
                onClick={() => setEdited(rule)}
              >
                <Pencil aria-hidden />
              </Button>
              <ConfirmButton
                variant="ghost"
                size="icon-sm"
                aria-label={t('remove', { name: rule.name })}
                confirm={{
                  title: t('remove', { name: rule.name }),
                  body: t('removeBody'),
                  confirmLabel: t('removeConfirm'),
                  onConfirm: confirmed(() => deleteScoreRule({ ruleId: rule.id })),
                }}
              >
                <Trash2 aria-hidden />
              </ConfirmButton>
            </li>
          ))}
        </ul>
      </CardBody>
      {edited && (
        <RuleDialog
          rule={edited === 'new' ? null : edited}
          fields={fields}
          currency={currency}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  )
}
