'use client'

import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { useEditorState } from './editor-context'

/** What to mend before the mail is sent; each leads to its place. */
export function FindingList({ onJump }: { onJump: (blockId: string | null) => void }) {
  const t = useTranslations('content')
  const { findings } = useEditorState()
  return (
    <Card>
      <CardHeader title={t('checks.title')} description={t('checks.summary', { count: findings.length })} />
      <CardBody className="pt-3">
        {findings.length === 0 ? (
          <p className="flex items-center gap-2 text-sm">
            <CircleCheck aria-hidden className="size-4 shrink-0 text-success" />
            {t('checks.none')}
          </p>
        ) : (
          <ul className="-mx-2 grid">
            {findings.map(({ code, severity, where, values }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own
              <li key={`${code}-${at}`}>
                <button
                  type="button"
                  onClick={() => onJump(where.part === 'block' ? where.blockId : null)}
                  className="flex min-h-9 w-full items-start gap-2 rounded-md px-2 py-1.5 text-start text-sm hover:bg-fg/5 pointer-coarse:min-h-11"
                >
                  {severity === 'error' ? (
                    <CircleAlert aria-label={t('checks.error')} className="mt-0.5 size-4 shrink-0 text-danger" />
                  ) : (
                    <TriangleAlert aria-label={t('checks.warning')} className="mt-0.5 size-4 shrink-0 text-warning" />
                  )}
                  <span className="wrap-anywhere min-w-0">{t(`findings.${code}`, values)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}
