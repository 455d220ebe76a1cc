'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { useFeatureName } from '@/components/platform/use-feature-name'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { METRICS, type Metric } from '@/lib/billing/schema'
import { tenantApi } from './tenant-api'
import { useTenantContext } from './tenant-context'

export type History = { metric: string; points: { day: string; value: number }[] }

/** A figure day by day: bars, and the same numbers in a table. */
export function UsageChart({ start }: { start: History }) {
  const t = useTranslations('usage')
  const { subtenantId } = useTenantContext()
  const name = useFeatureName()
  const format = useFormatter()
  const [history, setHistory] = useState(start)
  const [problem, setProblem] = useState<string | null>(null)
  const [isLoading, startLoading] = useTransition()
  const most = Math.max(1, ...history.points.map(({ value }) => value))
  const dayOf = (day: string) => format.dateTime(new Date(day), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const choose = (metric: string) =>
    startLoading(async () => {
      try {
        setHistory(await tenantApi<History>(`/usage/${metric}`, { subtenantId }))
        setProblem(null)
      } catch {
        setProblem(t('historyFailed'))
      }
    })
  const chooser = (
    <Field label={t('figure')} hideLabel className="w-52">
      <NativeSelect value={history.metric} onChange={(event) => choose(event.target.value)}>
        {METRICS.map((metric: Metric) => (
          <option key={metric} value={metric}>
            {name(metric)}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
  return (
    <Card aria-busy={isLoading}>
      <CardHeader title={t('historyTitle')} description={t('historyHint')} actions={chooser} />
      <CardBody className="grid gap-4">
        {problem && <Alert tone="danger">{problem}</Alert>}
        <div aria-hidden className="grid gap-1.5">
          <div className="flex h-40 items-end gap-px border-line border-b sm:gap-1">
            {history.points.map(({ day, value }) => (
              <div
                key={day}
                title={`${dayOf(day)}: ${format.number(value)}`}
                className="min-w-0 flex-1 rounded-t-sm bg-chart-1 transition-[height] hover:opacity-80"
                style={{ height: `${Math.max(value > 0 ? 2 : 0, (value / most) * 100)}%` }}
              />
            ))}
          </div>
          <div className="flex justify-between text-subtle text-xs tabular-nums">
            <span>{dayOf(history.points[0]?.day ?? '')}</span>
            <span>
              {t('highest', { value: format.number(Math.max(0, ...history.points.map(({ value }) => value))) })}
            </span>
            <span>{dayOf(history.points.at(-1)?.day ?? '')}</span>
          </div>
        </div>
        <details className="text-sm">
          <summary className="cursor-pointer text-muted">{t('asTable')}</summary>
          <Table aria-label={name(history.metric)} className="mt-3 max-w-sm">
            <TableHead>
              <tr>
                <TableHeaderCell>{t('day')}</TableHeaderCell>
                <TableHeaderCell className="text-end">{name(history.metric)}</TableHeaderCell>
              </tr>
            </TableHead>
            <TableBody>
              {history.points.toReversed().map(({ day, value }) => (
                <TableRow key={day}>
                  <TableCell>{dayOf(day)}</TableCell>
                  <TableCell className="text-end tabular-nums">{format.number(value)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </details>
      </CardBody>
    </Card>
  )
}
