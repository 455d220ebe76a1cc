'use client'

import { Pencil, Plus, Trash2, Users } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { MemberRef } from '@/lib/conversations/schema'
import type { TeamView } from '@/lib/inbox/schema'
import { deleteTeam } from './actions'
import { TeamDialog } from './team-dialog'

type TeamTableProps = { teams: readonly TeamView[]; people: readonly MemberRef[]; timeZone: string; canChange: boolean }

export function TeamTable({ teams, people, timeZone, canChange }: TeamTableProps) {
  const t = useTranslations('teams')
  const router = useRouter()
  const [edited, setEdited] = useState<TeamView | 'new' | null>(null)
  return (
    <Card>
      <CardHeader
        title={t('teams')}
        description={t('teamsHint')}
        actions={
          canChange && (
            <Button size="sm" aria-haspopup="dialog" onClick={() => setEdited('new')}>
              <Plus aria-hidden />
              {t('newTeam')}
            </Button>
          )
        }
      />
      <CardBody>
        {teams.length === 0 && <p className="text-muted text-sm">{t('noTeams')}</p>}
        <ul>
          {teams.map((team) => (
            <li
              key={team.id}
              className="flex min-h-11 items-center gap-3 border-line-subtle border-b py-2 last:border-0"
            >
              <span aria-hidden className="grid size-6 place-items-center">
                {team.icon ?? <Users className="size-4 text-subtle" />}
              </span>
              <div className="min-w-0 flex-1 text-sm">
                <p dir="auto" className="truncate font-medium text-fg">
                  {team.name}
                </p>
                <p dir="auto" className="truncate text-muted text-xs">
                  {team.description || team.members.map(({ name }) => name).join(', ') || t('nobody')}
                </p>
              </div>
              <span className="text-subtle text-xs">{t('people', { count: team.members.length })}</span>
              {canChange && (
                <>
                  <Button
                    variant="ghost"
                    size="icon-sm"
                    aria-label={t('edit', { name: team.name })}
                    onClick={() => setEdited(team)}
                  >
                    <Pencil aria-hidden />
                  </Button>
                  <ConfirmButton
                    variant="ghost"
                    size="icon-sm"
                    aria-label={t('delete', { name: team.name })}
                    confirm={{
                      title: t('deleteTitle'),
                      body: t('deleteTeam', { name: team.name }),
                      confirmLabel: t('deleteAction'),
                      onConfirm: async () => {
                        const result = await deleteTeam({ teamId: team.id })
                        if (result.ok) router.refresh()
                        return result
                      },
                    }}
                  >
                    <Trash2 aria-hidden />
                  </ConfirmButton>
                </>
              )}
            </li>
          ))}
        </ul>
      </CardBody>
      {edited && (
        <TeamDialog
          team={edited === 'new' ? null : edited}
          people={people}
          timeZone={timeZone}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  )
}
