import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'

/** What stands where nothing is: names nobody. */
export async function NotFoundNotice({ homeHref }: { homeHref: string }) {
  const t = await getTranslations('shell.notice')
  return (
    <div className="mx-auto flex min-h-[60dvh] max-w-md flex-col items-center justify-center px-6 py-16 text-center">
      <p className="font-medium text-muted text-sm">404</p>
      <h1 className="mt-2 font-heading font-semibold text-2xl text-fg">{t('notFoundTitle')}</h1>
      <p className="mt-2 text-muted">{t('notFoundBody')}</p>
      <div className="mt-6">
        <ButtonLink href={homeHref} variant="primary">
          {t('home')}
        </ButtonLink>
      </div>
    </div>
  )
}
