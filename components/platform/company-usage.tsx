import { Card, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { featureName } from './feature-names'

export type UsageRow = { day: Date; metric: string; value: bigint }

/** Numbers that the company's own jobs publish, newest day first; never its rows. */
export function CompanyUsage({ usage }: { usage: readonly UsageRow[] }) {
  return (
    <Card>
      <CardHeader title="Usage" description="Daily numbers that this company’s own jobs publish for the console." />
      <div className="p-card">
        {usage.length === 0 ? (
          <p className="text-muted text-sm">No numbers have been published yet.</p>
        ) : (
          <Table aria-label="Usage by day">
            <TableHead>
              <TableRow>
                <TableHeaderCell>Day</TableHeaderCell>
                <TableHeaderCell>Metric</TableHeaderCell>
                <TableHeaderCell className="text-end">Value</TableHeaderCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {usage.map((row) => (
                <TableRow key={`${row.day.toISOString()} ${row.metric}`}>
                  <TableCell>
                    <Time value={row.day} format="date" />
                  </TableCell>
                  <TableCell>{featureName(row.metric)}</TableCell>
                  <TableCell className="text-end">
                    <NumberText value={Number(row.value)} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </div>
    </Card>
  )
}
