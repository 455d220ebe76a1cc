'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { roleName } from '@/components/team/role-name'
import { Button } from '@/components/ui/button'
import { CardBody } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { toast } from '@/components/ui/toast'
import type { MemberStatus, MoveObstacle } from '@/lib/team/schema'
import { moveMember } from '../actions'

type Place = { id: string; name: string }
type Person = {
  id: string
  name: string
  email: string
  role: string
  roleName: string | null
  status: MemberStatus
  obstacle: MoveObstacle | null
  newRole: string | null
}
type PeopleMoveProps = { from: Place; to: Place; people: readonly Person[] }

/** People move one by one; of whom that cannot, it says why. */
export function PeopleMove({ from, to, people }: PeopleMoveProps) {
  const t = useTranslations('subAccounts.move.people')
  const team = useTranslations('team')
  const router = useRouter()
  const [asked, setAsked] = useState<Person | null>(null)
  if (people.length === 0) {
    return (
      <CardBody>
        <p className="text-fg text-sm">{t('none', { from: from.name })}</p>
      </CardBody>
    )
  }
  const move = async ({ id: memberId, name }: Person) => {
    const result = await moveMember({ memberId, fromId: from.id, toId: to.id })
    if (result.ok) {
      toast.success(t('moved', { name, to: to.name }))
      router.refresh()
    }
    return result
  }
  return (
    <>
      <div className="mt-4 border-line-subtle border-t">
        <Table
          aria-label={t('title')}
          className="[&_td:first-child]:ps-card [&_td:last-child]:pe-card [&_th:first-child]:ps-card"
        >
          <TableHead>
            <TableRow>
              <TableHeaderCell>{t('name')}</TableHeaderCell>
              <TableHeaderCell>{t('role')}</TableHeaderCell>
              <TableHeaderCell>
                <span className="sr-only">{t('actions')}</span>
              </TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {people.map((person) => (
              <TableRow key={person.id}>
                <TableCell>
                  <span className="block font-medium text-fg">{person.name}</span>
                  <span className="block text-muted text-xs">{person.email}</span>
                </TableCell>
                <TableCell>
                  <span className="block">{roleName(team, person.role, person.roleName)}</span>
                  {person.newRole && person.newRole !== person.role && (
                    <span className="block text-muted text-xs">
                      {t('becomes', { role: roleName(team, person.newRole, null) })}
                    </span>
                  )}
                </TableCell>
                <TableCell className="text-end">
                  {person.obstacle ? (
                    <span className="text-muted text-xs">{t(`obstacles.${person.obstacle}`)}</span>
                  ) : (
                    <Button
                      size="sm"
                      aria-label={t('moveOne', { name: person.name, to: to.name })}
                      onClick={() => setAsked(person)}
                    >
                      {t('move')}
                    </Button>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={(isOpen) => !isOpen && setAsked(null)}
          tone="primary"
          title={t('confirmTitle', { name: asked.name, to: to.name })}
          body={t('confirmBody', { from: from.name, to: to.name })}
          confirmLabel={t('move')}
          onConfirm={() => move(asked)}
        />
      )}
    </>
  )
}
