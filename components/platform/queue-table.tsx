import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'

export type QueueRow = { name: string; waiting: number; active: number; failed: number; dead: number }

const numbers = ['waiting', 'active', 'failed', 'dead'] as const

/** What a phone has no room for: it is looked at to see what stands still. */
const isQuiet = (name: (typeof numbers)[number]): boolean => name === 'active' || name === 'failed'

/** How much stands in each queue. */
export function QueueTable({ queues }: { queues: readonly QueueRow[] }) {
  const t = useTranslations('console.jobs')
  if (queues.length === 0) {
    return <EmptyState title={t('noQueues')} description={t('noQueuesBody')} />
  }
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface shadow-xs">
      <Table aria-label={t('queues')}>
        <TableHead className="bg-sunken/60">
          <TableRow>
            <TableHeaderCell className="ps-4">{t('queue')}</TableHeaderCell>
            {numbers.map((name) => (
              <TableHeaderCell key={name} className={cn('text-end last:pe-4', isQuiet(name) && 'max-sm:hidden')}>
                {t(`numbers.${name}`)}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {queues.map((queue) => (
            <TableRow key={queue.name}>
              <TableCell className="ps-4 font-medium [overflow-wrap:anywhere]">{queue.name}</TableCell>
              {numbers.map((name) => (
                <TableCell
                  key={name}
                  className={cn(
                    'text-end last:pe-4',
                    queue[name] === 0 ? 'text-subtle' : 'font-medium text-fg',
                    isQuiet(name) && 'max-sm:hidden',
                  )}
                >
                  <NumberText value={queue[name]} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
