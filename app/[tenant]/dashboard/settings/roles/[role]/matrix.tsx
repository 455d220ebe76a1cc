'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { ACTIONS, type Action, type Grants, type Resource, type Scope } from '@/lib/operations/schema'
import { AREAS, openScopes, type Reach, setCell } from './matrix-state'

const LOOKS: Record<Scope | 'none', string> = {
  tenant: 'border-transparent bg-primary-soft font-medium text-on-primary-soft',
  subtenant: 'border-transparent bg-accent-soft font-medium text-on-accent-soft',
  own: 'border-transparent bg-info-soft font-medium text-on-info-soft',
  none: 'border-line text-subtle',
}

type MatrixProps = {
  saved: Grants
  grants: Grants
  reach: Reach
  isReadOnly: boolean
  onChange: (grants: Grants) => void
}

/** Each resource with what may be done to it, and to how much of it. On phones a resource is a card of four choices. */
export function RoleMatrix(props: MatrixProps) {
  const t = useTranslations('roles')
  const team = useTranslations('team')
  return (
    <div className="grid gap-4">
      <Legend />
      {AREAS.map((area) => (
        <Card key={area.id} className="overflow-hidden">
          <Table aria-label={t(`areaNames.${area.id}`)} className="max-sm:block">
            <TableHead>
              <TableRow className="max-sm:hidden">
                <TableHeaderCell className="w-full bg-sunken/60 ps-5 font-semibold text-fg">
                  {t(`areaNames.${area.id}`)}
                </TableHeaderCell>
                {ACTIONS.map((action) => (
                  <TableHeaderCell key={action} className="min-w-34 bg-sunken/60">
                    {t(`actions.${action}`)}
                  </TableHeaderCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody className="max-sm:block">
              {area.resources.map((resource) => (
                <TableRow
                  key={resource}
                  className="max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-3 max-sm:border-line-subtle max-sm:border-b max-sm:p-4"
                >
                  <th
                    scope="row"
                    className="border-line-subtle border-b py-row ps-5 pe-3 text-start font-medium text-fg text-sm max-sm:col-span-2 max-sm:border-b-0 max-sm:p-0 max-sm:pb-2"
                  >
                    {team(`resources.${resource}`)}
                  </th>
                  {ACTIONS.map((action) => (
                    <TableCell key={action} className="max-sm:border-b-0 max-sm:px-0 max-sm:py-1">
                      <span aria-hidden className="mb-1 block text-muted text-xs sm:hidden">
                        {t(`actions.${action}`)}
                      </span>
                      <Cell {...props} resource={resource} action={action} />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Card>
      ))}
    </div>
  )
}

function Legend() {
  const t = useTranslations('roles')
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
      {(['tenant', 'subtenant', 'own'] as const).map((scope) => (
        <div key={scope} className="flex items-center gap-2">
          <dt className={cn('whitespace-nowrap rounded-md border px-2 py-0.5 text-xs', LOOKS[scope])}>
            {t(`scopes.${scope}`)}
          </dt>
          <dd className="text-muted">{t(`scopeHints.${scope}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

type CellProps = MatrixProps & { resource: Resource; action: Action }

/** One choice. The platform's own select: made for keys and for thumbs. */
function Cell({ saved, grants, reach, isReadOnly, onChange, resource, action }: CellProps) {
  const t = useTranslations('roles')
  const team = useTranslations('team')
  const scope = grants[`${resource}:${action}`] ?? null
  const isChanged = scope !== (saved[`${resource}:${action}`] ?? null)
  const looks = cn('h-11 w-full rounded-md border px-2 text-xs sm:h-8', LOOKS[scope ?? 'none'])
  if (isReadOnly) {
    return scope ? (
      <span className={cn(looks, 'inline-flex items-center')}>{t(`scopes.${scope}`)}</span>
    ) : (
      <span className="inline-flex h-11 items-center px-2 text-subtle text-xs sm:h-8">{t('scopes.none')}</span>
    )
  }
  const open = openScopes(reach, resource, action)
  const offered = scope !== null && !open.includes(scope) ? [scope, ...open] : open
  return (
    <span className="relative block">
      <select
        aria-label={t('cell', { action: t(`actions.${action}`), resource: team(`resources.${resource}`) })}
        value={scope ?? ''}
        disabled={offered.length === 0}
        title={offered.length === 0 ? t('beyondYou') : undefined}
        onChange={(event) =>
          onChange(setCell(grants, resource, action, offered.find((each) => each === event.target.value) ?? null))
        }
        className={cn(looks, 'cursor-pointer appearance-none pe-7 disabled:cursor-not-allowed disabled:opacity-50')}
      >
        <option value="">{t('scopes.none')}</option>
        {offered.map((each) => (
          <option key={each} value={each} disabled={!open.includes(each)}>
            {t(`scopes.${each}`)}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className={cn(
          'pointer-events-none absolute end-2 top-1/2 size-3.5 -translate-y-1/2',
          scope ? 'opacity-60' : 'text-subtle',
        )}
      />
      {isChanged && (
        <span className="absolute -end-1 -top-1 size-2.5 rounded-full border-2 border-surface bg-warning">
          <span className="sr-only">{t('cellChanged')}</span>
        </span>
      )}
    </span>
  )
}
