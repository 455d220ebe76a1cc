import { Check, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { STAFF_RIGHT_NAMES, STAFF_ROLES, staffRoleMay } from '@/lib/operations/schema'

/** What each role may do, as the verbs themselves are checked. */
export function RightsMatrix() {
  const t = useTranslations('console.team')
  const roles = useTranslations('console.roles')
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface shadow-xs">
      <Table aria-label={t('rightsTitle')}>
        <TableHead className="bg-sunken/60">
          <TableRow>
            <TableHeaderCell className="ps-4">{t('may')}</TableHeaderCell>
            {STAFF_ROLES.map((role) => (
              <TableHeaderCell key={role} className="text-center">
                {roles(role)}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {STAFF_RIGHT_NAMES.map((right) => (
            <TableRow key={right}>
              <TableCell className="min-w-40 ps-4">{t(`rights.${right}`)}</TableCell>
              {STAFF_ROLES.map((role) => (
                <TableCell key={role} className="text-center">
                  {staffRoleMay(role, right) ? (
                    <Check aria-label={t('yes')} className="mx-auto size-4 text-success" />
                  ) : (
                    <Minus aria-label={t('no')} className="mx-auto size-4 text-subtle" />
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
