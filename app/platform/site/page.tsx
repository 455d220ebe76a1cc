import { BookOpen, MessagesSquare, Palette } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { readPlatformProfile } from '@/lib/operator'

const PARTS = [
  { id: 'look', icon: Palette },
  { id: 'help', icon: BookOpen },
  { id: 'assistant', icon: MessagesSquare },
] as const

const STEPS = ['tell', 'watch', 'open'] as const

export default async function LandingPage() {
  const [t, { name }] = await Promise.all([getTranslations('site.home'), readPlatformProfile()])
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-16 px-4 py-16 sm:px-6 sm:py-24 lg:px-8">
      <section className="max-w-3xl">
        <h1 className="text-balance font-heading font-semibold text-4xl text-fg tracking-tight sm:text-5xl">
          {t('title')}
        </h1>
        <p className="mt-5 max-w-2xl text-lg text-muted">{t('body', { platform: name })}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href="/sign-up" variant="primary" size="lg">
            {t('start')}
          </ButtonLink>
          <ButtonLink href="/demo" size="lg">
            {t('demo')}
          </ButtonLink>
        </div>
      </section>
      <section aria-label={t('partsLabel')} className="grid gap-8 border-line border-t pt-12 md:grid-cols-3">
        {PARTS.map(({ id, icon: Icon }) => (
          <div key={id}>
            <Icon aria-hidden className="size-5 text-primary" />
            <h2 className="mt-3 font-heading font-semibold text-base text-fg">{t(`parts.${id}.title`)}</h2>
            <p className="mt-1.5 text-muted text-sm leading-6">{t(`parts.${id}.text`)}</p>
          </div>
        ))}
      </section>
      <section aria-labelledby="how" className="grid gap-6 border-line border-t pt-12">
        <h2 id="how" className="font-heading font-semibold text-fg text-xl">
          {t('how')}
        </h2>
        <ol className="grid gap-8 md:grid-cols-3">
          {STEPS.map((step, position) => (
            <li key={step} className="flex gap-3">
              <span className="grid size-7 shrink-0 place-items-center rounded-full bg-primary-soft font-medium text-on-primary-soft text-sm tabular-nums">
                {position + 1}
              </span>
              <div>
                <p className="font-medium text-fg">{t(`steps.${step}.title`)}</p>
                <p className="mt-1 text-muted text-sm leading-6">{t(`steps.${step}.text`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
