import { useTranslations } from 'next-intl'
import { useFigure } from '@/components/health/use-figure'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { COMPARED, type DIMENSIONS, type Group } from '@/lib/health/schema'
import { featureName } from '../feature-names'

type CompareTableProps = {
  groups: readonly Group[]
  by: (typeof DIMENSIONS)[number]
  planNames: ReadonlyMap<string, string>
}

/** A column for each group: the median of each figure, and under it where its middle half lies. */
export function CompareTable({ groups, by, planNames }: CompareTableProps) {
  const t = useTranslations('console.analytics')
  const { name, text } = useFigure()
  const industries = useTranslations('presets.industries')
  const nameOf = (group: string) => {
    if (by === 'all') return t('dimensions.all')
    if (by === 'plan') return planNames.get(group) ?? group
    const key = group as Parameters<typeof industries>[0]
    return industries.has(key) ? industries(key) : featureName(group)
  }
  return (
    <Table aria-label={t('title')}>
      <TableHead>
        <tr>
          <TableHeaderCell>{t('figure')}</TableHeaderCell>
          {groups.map(({ group, companies }) => (
            <TableHeaderCell key={group} className="h-auto py-2 text-end">
              <span className="block text-fg">{nameOf(group)}</span>
              <span className="font-normal">{t('companies', { count: companies })}</span>
            </TableHeaderCell>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {COMPARED.map((figure) => (
          <TableRow key={figure}>
            <TableCell className="min-w-36 text-fg">{name(figure)}</TableCell>
            {groups.map(({ group, figures }) => {
              const found = figures[figure]
              return (
                <TableCell key={group} className="whitespace-nowrap text-end tabular-nums">
                  {found ? (
                    <>
                      <span className="block font-medium text-fg">{text(figure, found.median)}</span>
                      <span className="text-muted text-xs">
                        {t('range', { lower: text(figure, found.lower), upper: text(figure, found.upper) })}
                      </span>
                    </>
                  ) : (
                    <span className="text-subtle">{t('tooFew')}</span>
                  )}
                </TableCell>
              )
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
