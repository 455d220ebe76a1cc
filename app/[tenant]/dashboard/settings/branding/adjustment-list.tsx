import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { type Adjustment, describeAdjustment } from '@/lib/branding/schema'

/** Which colours could not be used as chosen, by how much they were moved, and why. */
export function AdjustmentList({ adjustments }: { adjustments: readonly Adjustment[] }) {
  return (
    <Card>
      <CardHeader
        title={adjustments.length === 0 ? 'Every colour is used as chosen' : 'Adjusted for readability'}
        description="Text keeps a contrast of at least 4.5:1, focus rings and charts 3:1, in light and dark."
      />
      {adjustments.length > 0 && (
        <CardBody>
          <ul className="grid gap-4">
            {adjustments.map((change) => {
              const { title, detail } = describeAdjustment(change)
              return (
                <li key={`${change.scheme}-${change.token}-${change.code}`} className="flex items-start gap-3 text-sm">
                  <span className="mt-0.5 flex shrink-0 gap-1" aria-hidden>
                    <span className="size-5 rounded-sm border border-line" style={{ background: change.asked }} />
                    <span className="size-5 rounded-sm border border-line" style={{ background: change.given }} />
                  </span>
                  <span className="min-w-0">
                    <span className="flex flex-wrap items-center gap-2 font-medium text-fg">
                      {title} <Badge>{change.scheme}</Badge>
                    </span>
                    <span className="block text-muted">{detail}</span>
                  </span>
                </li>
              )
            })}
          </ul>
        </CardBody>
      )}
    </Card>
  )
}
