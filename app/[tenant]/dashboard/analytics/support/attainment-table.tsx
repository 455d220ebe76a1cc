import { useLocale, useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { formatPercent } from '@/components/ui/format-number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { Figures, SupportFigures } from '@/lib/support-figures/schema'
import { useFigureName } from './use-figure-name'

const TARGETS = ['first', 'next', 'resolution'] as const
type Target = (typeof TARGETS)[number]

const keptOf = (of: Figures, target: Target) => {
  const met = of[`${target}Met`]
  return { met, all: met + of[`${target}Missed`] }
}
const isMeasured = (of: Figures): boolean => TARGETS.some((target) => keptOf(of, target).all > 0)

function Share({ of, target }: { of: Figures; target: Target }) {
  const t = useTranslations('analytics.support.levels')
  const locale = useLocale()
  const { met, all } = keptOf(of, target)
  if (all === 0) return '–'
  return (
    <>
      <span className="text-fg">{formatPercent(met / all, locale)}</span>{' '}
      <span className="block text-subtle text-xs">{t('of', { met, all })}</span>
    </>
  )
}

/** How often each target was kept: all together, by priority and by team. */
export function AttainmentTable({ figures }: { figures: Pick<SupportFigures, 'total' | 'priorities' | 'teams'> }) {
  const t = useTranslations('analytics.support.levels')
  const nameOfPriority = useFigureName('priorities')
  const nameOfTeam = useFigureName('teams')
  const { total, priorities, teams } = figures
  if (!isMeasured(total)) return null
  const rows = [
    { key: 'total', name: t('all'), of: total, isMain: true },
    ...priorities.map((of) => ({ key: of.key, name: nameOfPriority(of), of, isMain: false })),
    ...teams.map((of) => ({ key: of.key, name: nameOfTeam(of), of, isMain: false })),
  ].filter(({ of }) => isMeasured(of))
  return (
    <Card>
      <CardHeader title={t('title')} description={t('hint')} />
      <CardBody className="overflow-x-auto">
        <Table aria-label={t('title')}>
          <TableHead>
            <TableRow>
              <TableHeaderCell>{t('name')}</TableHeaderCell>
              {TARGETS.map((target) => (
                <TableHeaderCell key={target} className="text-end">
                  {t(target)}
                </TableHeaderCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ key, name, of, isMain }) => (
              <TableRow key={key}>
                <TableCell className={isMain ? 'font-medium text-fg' : 'max-w-64 truncate text-fg'}>
                  <bdi>{name}</bdi>
                </TableCell>
                {TARGETS.map((target) => (
                  <TableCell key={target} className="text-end tabular-nums">
                    <Share of={of} target={target} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  )
}
