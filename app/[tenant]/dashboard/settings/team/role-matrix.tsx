import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { grantsOfRole, RESOURCES, type Resource } from '@/lib/operations'
import { ASSIGNABLE_ROLES, type AssignableRole } from '@/lib/team/schema'

type Level = 'full' | 'edit' | 'view' | 'none'

const LOOKS: Record<Level, string> = {
  full: 'font-medium text-fg',
  edit: 'text-fg',
  view: 'text-muted',
  none: 'text-subtle',
}

/** The most that a role may do with a resource, from the very table that the server asks. */
function levelOf(role: AssignableRole, resource: Resource): Level {
  const grants = grantsOfRole(role)
  if (grants[`${resource}:admin`]) return 'full'
  if (grants[`${resource}:write`]) return 'edit'
  return grants[`${resource}:read`] ? 'view' : 'none'
}

export async function RoleMatrix() {
  const t = await getTranslations('team')
  return (
    <Section title={t('matrix.title')} description={t('matrix.description')}>
      <Card className="overflow-hidden">
        <Table aria-label={t('matrix.table')}>
          <TableHead>
            <TableRow>
              <TableHeaderCell className="ps-5">{t('matrix.resource')}</TableHeaderCell>
              {ASSIGNABLE_ROLES.map((role) => (
                <TableHeaderCell key={role}>{t(`roles.${role}`)}</TableHeaderCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {RESOURCES.map((resource) => (
              <TableRow key={resource}>
                <th
                  scope="row"
                  className="whitespace-nowrap border-line-subtle border-b py-row ps-5 pe-3 text-start font-normal text-fg"
                >
                  {t(`resources.${resource}`)}
                </th>
                {ASSIGNABLE_ROLES.map((role) => {
                  const level = levelOf(role, resource)
                  return (
                    <TableCell key={role} className={cn('whitespace-nowrap', LOOKS[level])}>
                      {t(`matrix.${level}`)}
                    </TableCell>
                  )
                })}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Card>
    </Section>
  )
}
