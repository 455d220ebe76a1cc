'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import type { Preference } from '@/lib/notifications/schema'
import { setPreference } from './actions'

/** And their words. */
const CHANNELS = { inApp: 'inApp', email: 'email', push: 'push.short' } as const
const CHANNEL_NAMES = Object.keys(CHANNELS) as (keyof typeof CHANNELS)[]

/** Each switch is saved as it is turned; one that could not be saved turns back. */
export function PreferenceTable({ preferences }: { preferences: Preference[] }) {
  const t = useTranslations('notifications')
  const [rows, setRows] = useState(preferences)
  const change = async (next: Preference) => {
    const before = rows
    setRows(rows.map((row) => (row.kind === next.kind ? next : row)))
    const result = await setPreference(next)
    if (result.ok) return
    setRows(before)
    toast.error(result.message)
  }
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface shadow-xs">
      <table className="w-full border-collapse text-sm">
        <thead className="bg-sunken/60 text-muted text-xs">
          <tr>
            <th scope="col" className="px-4 py-2 text-start font-medium">
              {t('what')}
            </th>
            {CHANNEL_NAMES.map((channel) => (
              <th key={channel} scope="col" className="w-24 px-2 py-2 text-center font-medium max-sm:w-16">
                {t(CHANNELS[channel])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kind} className="border-line-subtle border-t">
              <th scope="row" className="px-4 py-3 text-start font-normal">
                <span className="block font-medium text-fg">{t(`kinds.${row.kind}.title`)}</span>
                <span className="block text-muted">{t(`kinds.${row.kind}.hint`)}</span>
              </th>
              {CHANNEL_NAMES.map((channel) => (
                <td key={channel} className="px-2 py-3 text-center">
                  <Switch
                    checked={row[channel]}
                    aria-label={`${t(`kinds.${row.kind}.title`)}: ${t(CHANNELS[channel])}`}
                    onCheckedChange={(isOn) => void change({ ...row, [channel]: isOn })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
