import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/_request/or-not-found'
import { Button } from '@/components/ui/button'
import { inputLooks } from '@/components/ui/input-looks'
import { getSurvey } from '@/lib/surveys'
import { LONGEST_COMMENT, SCORES } from '@/lib/surveys/schema'
import { publicPage } from '../../../public-tenant'

type Props = {
  params: Promise<{ tenant: string; token: string }>
  searchParams: Promise<{ missing?: string; change?: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await publicPage(params)
  return { title: (await getTranslations('public.rate'))('title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** How somebody was served: asked by a link in a message. A plain form: it works in whatever opens the link. */
export default async function RatePage({ params, searchParams }: Props) {
  const { brand, ctx } = await publicPage(params)
  const [{ token }, { missing, change }, t] = await Promise.all([params, searchParams, getTranslations('public.rate')])
  const { question, thanks, score, comment, isOpen } = await orNotFound(getSurvey(ctx, { token }))
  const isAsking = isOpen && (score === null || change !== undefined)
  return (
    <div className="mx-auto max-w-xl px-4 py-16 sm:px-6">
      <h1 dir="auto" className="font-heading font-semibold text-3xl text-fg">
        {question}
      </h1>
      {isAsking ? (
        <form
          method="post"
          action={`/rate/${token}/answer`}
          className="mt-8 grid gap-6 rounded-card border border-line bg-surface p-6"
        >
          <fieldset>
            <legend className="font-medium text-fg text-sm">{t('score', { company: brand.name })}</legend>
            <div className="mt-3 grid gap-2">
              {SCORES.map((value) => (
                <label
                  key={value}
                  className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md border border-line px-3 text-fg text-sm hover:bg-sunken has-checked:border-primary"
                >
                  <input
                    type="radio"
                    name="score"
                    value={value}
                    required
                    defaultChecked={value === score}
                    className="size-4 accent-primary"
                  />
                  {t(`scores.${value}`)}
                </label>
              ))}
            </div>
            {missing !== undefined && (
              <p role="alert" className="mt-2 text-danger text-sm">
                {t('missing')}
              </p>
            )}
          </fieldset>
          <label className="grid gap-1.5 font-medium text-fg text-sm">
            {t('comment')}
            <textarea
              name="comment"
              dir="auto"
              rows={4}
              maxLength={LONGEST_COMMENT}
              defaultValue={comment}
              className={`${inputLooks} resize-none px-3 py-2 font-normal leading-5`}
            />
          </label>
          <div>
            <Button type="submit" variant="primary">
              {t('send')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="mt-8 rounded-card border border-line bg-surface p-6">
          <p dir="auto" role="status" className="text-fg">
            {score === null ? t('over') : thanks}
          </p>
          {score !== null && (
            <p className="mt-3 text-muted text-sm">{t('yours', { answer: t(`scores.${scoreName(score)}`) })}</p>
          )}
          {score !== null && isOpen && (
            <form method="get" className="mt-5">
              <Button type="submit" name="change">
                {t('change')}
              </Button>
            </form>
          )}
        </div>
      )}
    </div>
  )
}

const scoreName = (score: number) => SCORES.find((value) => value === score) ?? 3
