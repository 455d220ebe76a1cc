import { KeyRound } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import type { StaffKeyView } from '@/lib/staff-keys/schema'
import { RevokeStaffKey } from './revoke-staff-key'

type StaffKeyListProps = { keys: StaffKeyView[]; revoke: ComponentProps<typeof RevokeStaffKey>['revoke'] }

/** One's own keys for the console's API, each with its end. */
export async function StaffKeyList({ keys, revoke }: StaffKeyListProps) {
  const t = await getTranslations('console.keys')
  if (keys.length === 0) {
    return (
      <Card>
        <CardBody>
          <p className="text-muted text-sm">{t('none')}</p>
        </CardBody>
      </Card>
    )
  }
  return (
    <Card>
      <ul>
        {keys.map((key) => (
          <li key={key.id} className="flex items-center gap-4 border-line-subtle border-b px-5 py-4 last:border-b-0">
            <KeyRound aria-hidden className="size-5 shrink-0 text-subtle" />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2 font-medium text-fg text-sm">
                <span className="truncate">{key.name}</span>
                {key.isReadOnly && <Badge>{t('onlyLooks')}</Badge>}
                {key.state === 'expired' && <Badge tone="warning">{t('expired')}</Badge>}
              </p>
              <p className="mt-0.5 flex flex-wrap gap-x-3 text-muted text-sm">
                <span dir="ltr" className="truncate font-mono text-xs leading-5">
                  {`${key.start.slice(0, 6)}…${key.start.slice(-4)}…`}
                </span>
                <span>
                  {key.lastUsedAt ? (
                    <>
                      {t('lastUsed')} <Time value={key.lastUsedAt} />
                    </>
                  ) : (
                    t('neverUsed')
                  )}
                </span>
                {key.expiresAt && (
                  <span>
                    {t('expires')} <Time value={key.expiresAt} format="date" />
                  </span>
                )}
              </p>
            </div>
            <RevokeStaffKey keyId={key.id} name={key.name} revoke={revoke} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
