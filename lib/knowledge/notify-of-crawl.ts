import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { type NotificationWords, notifyMembers } from '@/lib/notifications'
import { command } from '@/lib/operations'

type Words = Record<'en' | 'de' | 'ar', (name: string, pages: number) => NotificationWords>

const FINISHED: Words = {
  en: (name, pages) => ({ title: `${name} has been read`, body: `Pages read: ${pages}` }),
  de: (name, pages) => ({ title: `${name} ist gelesen`, body: `Gelesene Seiten: ${pages}` }),
  ar: (name, pages) => ({ title: `انتهت قراءة ${name}`, body: `الصفحات المقروءة: ${pages}` }),
}
const FAILED: Words = {
  en: (name) => ({ title: `${name} could not be read`, body: 'Open the source to see why, and to try again.' }),
  de: (name) => ({
    title: `${name} konnte nicht gelesen werden`,
    body: 'Öffnen Sie die Quelle, um den Grund zu sehen.',
  }),
  ar: (name) => ({ title: `تعذّرت قراءة ${name}`, body: 'افتح المصدر لمعرفة السبب والمحاولة من جديد.' }),
}

/** A crawl is over: those who look after the knowledge hear how it went. A cancelled one is no news. */
export const notifyOfCrawl = command({
  name: 'knowledge.notify',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ crawlId: uuid }),
  handler: async ({ ctx, input: { crawlId } }) => {
    const crawl = await ctx.db.crawl.findFirst({
      where: { id: crawlId },
      select: { state: true, indexed: true, unchanged: true, source: { select: { id: true, name: true } } },
    })
    if (crawl?.state !== 'done' && crawl?.state !== 'failed') return
    const words = crawl.state === 'done' ? FINISHED : FAILED
    await notifyMembers(ctx, {
      kind: crawl.state === 'done' ? 'crawl_finished' : 'crawl_failed',
      key: `crawl:${crawlId}`,
      to: { permission: 'knowledge:write' },
      link: `/dashboard/knowledge/${crawl.source.id}`,
      words: (language) => words[language](crawl.source.name, crawl.indexed + crawl.unchanged),
    })
  },
})
