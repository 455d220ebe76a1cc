import type { MailLanguage } from '@/lib/mail'
import type { NotificationWords } from '@/lib/notifications'
import type { WinnerReason } from './ab-test'

export type TestOver = {
  campaign: string
  /** What the rest gets, by its letter, and why; null where a person is to choose. */
  choice: { name: string; reason: WinnerReason } | null
}

const isSure = ({ reason }: NonNullable<TestOver['choice']>) => reason === 'clear' || reason === 'some'

/** The hours of a test are over. */
export const TEST_NOTICE: Record<MailLanguage, (over: TestOver) => NotificationWords> = {
  en: ({ campaign, choice }) =>
    choice
      ? {
          title: `A/B test of ${campaign}: the rest gets ${choice.name}`,
          body: isSure(choice) ? 'It did better by more than chance.' : 'No difference was more than chance.',
        }
      : { title: `A/B test of ${campaign}: choose what the rest gets`, body: 'The rest of the audience waits.' },
  de: ({ campaign, choice }) =>
    choice
      ? {
          title: `A/B-Test von ${campaign}: Der Rest bekommt ${choice.name}`,
          body: isSure(choice) ? 'Besser, mehr als durch Zufall.' : 'Kein Unterschied war mehr als Zufall.',
        }
      : {
          title: `A/B-Test von ${campaign}: Wählen Sie, was der Rest bekommt`,
          body: 'Die übrigen Empfänger warten.',
        },
  ar: ({ campaign, choice }) =>
    choice
      ? {
          title: `اختبار A/B للحملة ${campaign}: يستلم الباقون ${choice.name}`,
          body: isSure(choice) ? 'كانت أفضل بما يزيد على المصادفة.' : 'لم يزد أي فرق على المصادفة.',
        }
      : { title: `اختبار A/B للحملة ${campaign}: اختر ما يستلمه الباقون`, body: 'بقية الجمهور تنتظر.' },
}
