import { Check, CircleAlert, Minus, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { Outcome, TableView } from '@/lib/isolation/schema'

const GROUPS = {
  reads: ['read', 'read_everything', 'platform_read'],
  changes: ['update', 'delete', 'move'],
  inserts: ['insert'],
  context: ['without_context'],
  accounts: ['account_read', 'account_update', 'account_delete', 'account_insert'],
} as const
const NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[]

/** The worst of a group, null where nothing of it was tried. */
function outcomeOf(table: TableView, group: keyof typeof GROUPS): Outcome | null {
  const wanted: readonly string[] = GROUPS[group]
  const outcomes = table.results.filter(({ probe }) => wanted.includes(probe)).map(({ outcome }) => outcome)
  return (['broken', 'unproven', 'held'] as const).find((outcome) => outcomes.includes(outcome)) ?? null
}

const looks = {
  held: { Icon: Check, tone: 'text-success' },
  unproven: { Icon: TriangleAlert, tone: 'text-warning' },
  broken: { Icon: CircleAlert, tone: 'text-danger' },
}

function Mark({ outcome }: { outcome: Outcome | null }) {
  const t = useTranslations('console.isolation')
  if (!outcome) {
    return (
      <>
        <Minus aria-hidden className="mx-auto size-4 text-subtle" />
        <span className="sr-only">{t('notTried')}</span>
      </>
    )
  }
  const { Icon, tone } = looks[outcome]
  return (
    <>
      <Icon aria-hidden className={`mx-auto size-4 ${tone}`} />
      <span className="sr-only">{t(`status.${outcome}`)}</span>
    </>
  )
}

const rank = (table: TableView) =>
  Math.min(...table.results.map(({ outcome }) => ({ broken: 0, unproven: 1, held: 2 })[outcome]))

/** What was tried on each table and how it came out; what did not hold comes first. */
export function IsolationMatrix({ tables }: { tables: readonly TableView[] }) {
  const t = useTranslations('console.isolation')
  const sorted = [...tables].sort((a, b) => rank(a) - rank(b) || a.table.localeCompare(b.table))
  return (
    <div className="relative max-h-[36rem] overflow-auto rounded-xl border border-line bg-surface shadow-xs">
      <Table aria-label={t('tables')}>
        <TableHead className="bg-sunken/60">
          <TableRow>
            <TableHeaderCell className="ps-4">{t('table')}</TableHeaderCell>
            {NAMES.map((name) => (
              <TableHeaderCell key={name} className="text-center">
                {t(`groups.${name}`)}
              </TableHeaderCell>
            ))}
            <TableHeaderCell className="pe-4 text-end">{t('milliseconds')}</TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sorted.map((table) => (
            <TableRow key={table.table}>
              <TableCell className="ps-4 font-mono text-xs">{table.table}</TableCell>
              {NAMES.map((name) => (
                <TableCell key={name} className="text-center">
                  <Mark outcome={outcomeOf(table, name)} />
                </TableCell>
              ))}
              <TableCell className="pe-4 text-end text-muted">
                <NumberText value={table.ms} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
