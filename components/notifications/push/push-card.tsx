'use client'

import { BellRing, Monitor, Smartphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { deviceOf } from '@/components/team/device'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { FormResult } from '@/components/ui/form-result'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import type { PushDeviceView } from '@/lib/notifications/schema'
import { type BrowserAddress, type PushState, readPushState, subscribe, unsubscribe } from './push-state'

type Actions = {
  add: (address: BrowserAddress) => Promise<FormResult<unknown>>
  remove: (input: { deviceId: string }) => Promise<FormResult<unknown>>
}

/** Whether this browser shows notices, and which others do. */
export function PushCard({
  publicKey,
  devices,
  add,
  remove,
}: Actions & { publicKey: string; devices: PushDeviceView[] }) {
  const t = useTranslations('notifications.push')
  const { run, isPending } = useAct()
  const [state, setState] = useState<PushState | null>(null)
  const [isAsking, setAsking] = useState(false)
  const isKnown = devices.some(({ isCurrent }) => isCurrent)
  useEffect(() => {
    void readPushState(isKnown).then(setState)
  }, [isKnown])

  const turnOn = async () => {
    setAsking(true)
    try {
      const address = await subscribe(publicKey)
      if (address) run(() => add(address))
      else setState(await readPushState(false))
    } catch {
      toast.error(t('unreachable'))
    }
    setAsking(false)
  }
  const turnOff = ({ id, isCurrent }: PushDeviceView) =>
    run(async () => {
      if (isCurrent) await unsubscribe()
      return remove({ deviceId: id })
    })

  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 p-5">
        <BellRing aria-hidden className="size-5 shrink-0 text-subtle" />
        <div className="min-w-0 flex-1 basis-60 text-sm">
          <h2 className="font-medium text-fg">{t('title')}</h2>
          <p className="text-muted">{state === 'unsupported' || state === 'denied' ? t(state) : t('hint')}</p>
        </div>
        {state === 'off' && (
          <Button variant="primary" onClick={() => void turnOn()} loading={isPending || isAsking}>
            {t('turnOn')}
          </Button>
        )}
      </div>
      {devices.length > 0 && (
        <ul className="border-line-subtle border-t">
          {devices.map((row) => (
            <DeviceRow key={row.id} row={row} isPending={isPending} onRemove={() => turnOff(row)} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function DeviceRow({ row, isPending, onRemove }: { row: PushDeviceView; isPending: boolean; onRemove: () => void }) {
  const t = useTranslations('notifications.push')
  const device = deviceOf(row.userAgent)
  const Icon = device?.isPhone ? Smartphone : Monitor
  const name = device ? t('deviceOn', { browser: device.browser, system: device.system }) : t('unknownDevice')
  return (
    <li className="flex items-center gap-4 border-line-subtle border-b px-5 py-3 text-sm last:border-b-0">
      <Icon aria-hidden className="size-5 shrink-0 text-subtle" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium text-fg">
          {name}
          {row.isCurrent && <Badge tone="success">{t('thisDevice')}</Badge>}
        </p>
        <p className="text-muted">
          {t('since')} <Time value={row.createdAt} format="date" />
        </p>
        {row.failure && <p className="text-danger">{t('failed')}</p>}
      </div>
      <Button size="sm" onClick={onRemove} loading={isPending} aria-label={t('removeNamed', { name })}>
        {t('remove')}
      </Button>
    </li>
  )
}
