import { useTranslations } from 'next-intl'
import { LineChart } from '@/components/ui/line-chart'
import { NumberText } from '@/components/ui/number'

const SHOWN = ['sent', 'opened', 'clicked', 'unsubscribed'] as const
const TONES = { sent: 1, opened: 2, clicked: 3, unsubscribed: 4 } as const

type Point = Record<(typeof SHOWN)[number], number> & { label: string }

type Props = {
  points: readonly Point[]
  /** What is not counted has no chart. */
  counted: { opens: boolean; clicks: boolean }
  format: (value: number) => string
}

/** What happened when: a small chart for each kind of event, over the same time. */
export function EventCharts({ points, counted, format }: Props) {
  const t = useTranslations('campaigns.stats')
  const shown = SHOWN.filter((name) => (name !== 'opened' || counted.opens) && (name !== 'clicked' || counted.clicks))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-7 sm:grid-cols-2">
      {shown.map((name) => (
        <section key={name} className="grid min-w-0 gap-2">
          <div className="flex items-baseline justify-between gap-3">
            <h3 className="min-w-0 truncate text-muted text-sm">{t(name)}</h3>
            <p className="font-medium text-fg">
              <NumberText value={points.reduce((sum, point) => sum + point[name], 0)} />
            </p>
          </div>
          <LineChart
            title={t(name)}
            tone={TONES[name]}
            points={points.map((point) => ({ label: point.label, value: point[name] }))}
            format={format}
          />
        </section>
      ))}
    </div>
  )
}
