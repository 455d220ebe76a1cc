'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import { restoreAction } from './actions'

export type Version = {
  version: number
  restoredFrom: number | null
  by: string
  at: string
  colors: { primary: string; secondary: string; accent: string }
}

type Props = { versions: readonly Version[]; current: number; mayRestore: boolean }

/** What was shown before; each of it can be shown again, which is a new version and can be undone too. */
export function HistoryPanel({ versions, current, mayRestore }: Props) {
  const t = useTranslations('branding.history')
  const router = useRouter()
  if (versions.length < 2) return null
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardBody className="pt-3">
        <ol className="divide-y divide-line-subtle">
          {versions.map((version) => (
            <li key={version.version} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5 text-sm">
              <span aria-hidden className="flex shrink-0 gap-1">
                {[version.colors.primary, version.colors.secondary, version.colors.accent].map((color, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three swatches that may be of one colour
                  <span key={at} className="size-5 rounded-sm border border-line" style={{ background: color }} />
                ))}
              </span>
              <span className="min-w-40 flex-1">
                <span className="block font-medium text-fg">
                  {t('version', { version: version.version })}{' '}
                  {version.version === current && <Badge tone="success">{t('shown')}</Badge>}
                </span>
                <span className="block text-muted">
                  <Time value={version.at} format="datetime" />
                  {version.by && ` · ${version.by}`}
                  {version.restoredFrom !== null && ` · ${t('restoredFrom', { version: version.restoredFrom })}`}
                </span>
              </span>
              {mayRestore && version.version !== current && (
                <ConfirmButton
                  size="sm"
                  aria-label={t('restoreVersion', { version: version.version })}
                  confirm={{
                    title: t('confirmTitle', { version: version.version }),
                    body: t('confirmBody'),
                    tone: 'primary',
                    confirmLabel: t('restore'),
                    onConfirm: async () => {
                      const result = await restoreAction({ restore: version.version, version: current })
                      if (result.ok) {
                        toast.success(t('restored'))
                        router.refresh()
                      }
                      return result
                    },
                  }}
                >
                  {t('restore')}
                </ConfirmButton>
              )}
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}
