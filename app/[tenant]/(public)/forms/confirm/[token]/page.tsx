import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/_request/or-not-found'
import { Button } from '@/components/ui/button'
import { getConfirmation } from '@/lib/forms'
import { publicPage } from '../../../../public-tenant'

type Props = { params: Promise<{ tenant: string; token: string }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await publicPage(params)
  return {
    title: (await getTranslations('public.confirm'))('title'),
    robots: { index: false },
    referrer: 'no-referrer',
  }
}

/** What was entered under somebody's address, for them to confirm. A plain form: scanners that follow links confirm nothing. */
export default async function ConfirmPage({ params }: Props) {
  const { brand, ctx } = await publicPage(params)
  const { token } = await params
  const t = await getTranslations('public.confirm')
  const { title, isConfirmed, entries, consents } = await orNotFound(getConfirmation(ctx, { token }))
  return (
    <div className="mx-auto max-w-xl px-4 py-16 sm:px-6">
      <h1 className="font-heading font-semibold text-3xl text-fg">{isConfirmed ? t('doneTitle') : t('title')}</h1>
      <p className="mt-3 text-muted" role="status">
        {isConfirmed ? t('doneBody', { company: brand.name }) : t('intro', { company: brand.name })}
      </p>
      <div className="mt-8 rounded-card border border-line bg-surface p-6">
        <h2 dir="auto" className="font-semibold text-fg text-lg">
          {title}
        </h2>
        <dl className="mt-4 grid gap-3 text-sm">
          {entries.map(({ key, label, value }) => (
            <div key={key} className="grid gap-0.5">
              <dt dir="auto" className="text-muted">
                {label}
              </dt>
              <dd dir="auto" className="whitespace-pre-line text-fg [overflow-wrap:anywhere]">
                {value === true ? t('yes') : String(value)}
              </dd>
            </div>
          ))}
        </dl>
        {consents.length > 0 && (
          <ul className="mt-4 grid list-disc gap-2 ps-5 text-fg text-sm">
            {consents.map((text) => (
              <li key={text} dir="auto" className="whitespace-pre-line">
                {text}
              </li>
            ))}
          </ul>
        )}
        {!isConfirmed && (
          <form method="post" action={`/mail/f/${token}`} className="mt-6">
            <Button type="submit" variant="primary">
              {t('confirm')}
            </Button>
          </form>
        )}
      </div>
    </div>
  )
}
