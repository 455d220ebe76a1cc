'use client'

import { Coins, Pencil, Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMicro } from '@/components/ui/format-number'
import { dateFormat } from '@/lib/kernel/schema'
import type { PriceView } from '@/lib/prices/schema'
import { removePrice } from './actions'
import { PriceDialog } from './price-dialog'

type Props = {
  prices: readonly PriceView[]
  /** They are another account's. */
  isReadOnly: boolean
  mayChange: boolean
  currencies: readonly { code: string; name: string }[]
}

/** What messages cost, the latest price of each kind first. */
export function PriceTable({ prices, isReadOnly, mayChange, currencies }: Props) {
  const t = useTranslations('prices')
  const locale = useLocale()
  const router = useRouter()
  const [edited, setEdited] = useState<PriceView | 'new' | null>(null)
  const days = dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const dayOf = ({ validFrom }: PriceView) => days.format(new Date(validFrom))
  const placeOf = ({ country, category }: PriceView) =>
    [country === '' ? t('everywhere') : `+${country}`, category && t(`categories.${category}`)]
      .filter(Boolean)
      .join(' · ')
  const add = (
    <Button size="sm" variant="primary" aria-haspopup="dialog" onClick={() => setEdited('new')}>
      <Plus aria-hidden />
      {t('new')}
    </Button>
  )
  return (
    <Card>
      {prices.length > 0 && <CardHeader title={t('list')} actions={mayChange && add} />}
      <CardBody>
        {prices.length === 0 && (
          <EmptyState
            icon={<Coins aria-hidden />}
            title={t('empty')}
            description={t('emptyHint')}
            action={mayChange && add}
          />
        )}
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-1">
          {prices.map((price) => {
            const name = `${t(`channels.${price.channel}`)} ${price.channel === 'email' ? '' : placeOf(price)}`.trim()
            return (
              <li
                key={price.id}
                className="flex min-h-14 items-center gap-2 border-line-subtle border-b py-2 last:border-0"
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium text-fg text-sm">
                    <bdi>{name}</bdi>
                  </span>
                  <span className="block text-muted text-xs">
                    {t('validFrom')} {dayOf(price)}
                  </span>
                </span>
                <span className="text-end">
                  <span className="block font-medium text-fg text-sm tabular-nums">
                    {formatMicro(price.micro, price.currency, locale)}
                  </span>
                  <span className="block text-muted text-xs">{t(`units.${price.channel}`)}</span>
                </span>
                {mayChange && !isReadOnly && (
                  <>
                    <Button
                      variant="ghost"
                      size="icon-sm"
                      aria-label={t('editOf', { name })}
                      onClick={() => setEdited(price)}
                    >
                      <Pencil aria-hidden />
                    </Button>
                    <ConfirmButton
                      variant="ghost"
                      size="icon-sm"
                      aria-label={t('remove', { name })}
                      confirm={{
                        title: t('removeTitle'),
                        body: t('removeBody'),
                        confirmLabel: t('removeAction'),
                        onConfirm: async () => {
                          const result = await removePrice({ priceId: price.id })
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
            )
          })}
        </ul>
      </CardBody>
      {edited && (
        <PriceDialog
          price={edited === 'new' ? null : edited}
          currency={prices[0]?.currency ?? 'EUR'}
          currencies={currencies}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  )
}
