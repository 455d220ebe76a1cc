'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { DeskMember } from '@/lib/inbox/schema'
import { DeskDialog } from './desk-dialog'

/** Who is there, what they can do, and how much they have. */
export function DeskTable({ people, canChange }: { people: readonly DeskMember[]; canChange: boolean }) {
  const t = useTranslations('teams')
  const [edited, setEdited] = useState<DeskMember | null>(null)
  return (
    <Card>
      <CardHeader title={t('desk')} description={t('deskHint')} />
      <CardBody>
        <ul>
          {people.map((person) => (
            <li
              key={person.id}
              className="flex min-h-11 items-center gap-3 border-line-subtle border-b py-2 last:border-0"
            >
              <Avatar name={person.name} src={person.avatarUrl} size="sm" decorative />
              <div className="min-w-0 flex-1 text-sm">
                <p className="truncate font-medium text-fg">{person.name}</p>
                {person.skills.length > 0 && (
                  <p dir="auto" className="truncate text-muted text-xs">
                    {person.skills.join(', ')}
                  </p>
                )}
              </div>
              <span className="text-subtle text-xs tabular-nums">
                {person.openLimit === null
                  ? t('open', { count: person.open })
                  : t('openOf', { count: person.open, most: person.openLimit })}
              </span>
              <Badge tone={person.isAway ? 'warning' : person.isOnline ? 'success' : 'neutral'}>
                {person.isAway ? t('away') : person.isOnline ? t('online') : t('offline')}
              </Badge>
              {canChange && (
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={t('edit', { name: person.name })}
                  onClick={() => setEdited(person)}
                >
                  <Pencil aria-hidden />
                </Button>
              )}
            </li>
          ))}
        </ul>
      </CardBody>
      {edited && <DeskDialog key={edited.id} person={edited} onClose={() => setEdited(null)} />}
    </Card>
  )
}
