import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { FollowHash } from '@/components/ui/follow-hash'

type ErrorTableProps = { errors: readonly { code: string; status: number; title: string }[] }

/** Each code has an anchor: the `type` of a problem leads here. */
export async function ErrorTable({ errors }: ErrorTableProps) {
  const t = await getTranslations('developers')
  return (
    <Card className="grid min-w-0 gap-3 p-5">
      <FollowHash />
      <h2 className="font-heading font-semibold text-base text-fg">{t('errors')}</h2>
      <p className="text-muted text-sm">{t('errorsHint')}</p>
      <dl lang="en" dir="ltr" className="grid divide-y divide-line-subtle text-sm">
        {errors.map(({ code, status, title }) => (
          <div
            key={code}
            id={code}
            className="grid scroll-mt-20 gap-x-4 py-2 target:bg-primary-soft sm:grid-cols-[16rem_1fr]"
          >
            <dt className="font-mono text-fg text-xs leading-5">
              {status} {code}
            </dt>
            <dd className="text-muted">{title}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
