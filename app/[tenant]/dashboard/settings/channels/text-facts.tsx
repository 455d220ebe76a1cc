import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import { type ConnectionView, SANDBOX } from '@/lib/channels/schema'
import { FactList } from './fact-list'
import { KeyState } from './key-state'

/** How a number of text messages stands: whose it is, whether its keys are taken, and when its provider last told us anything. */
export function TextFacts({ connection }: { connection: ConnectionView }) {
  const t = useTranslations('channels.number')
  const { id, provider, accountRef, tokenHint, heardAt } = connection
  const account = [accountRef, tokenHint].filter(Boolean).join(' ')
  return (
    <FactList
      facts={[
        [t('provider'), id === SANDBOX ? t('sandbox') : t(`providers.${provider ?? 'twilio'}`)],
        [t('keys'), <KeyState key="keys" connection={connection} />],
        [
          t('account'),
          <code key="account" dir="ltr" className="break-all font-mono text-xs">
            {account}
          </code>,
        ],
        [
          t('heardText'),
          heardAt ? <Time key="heard" value={heardAt} /> : id === SANDBOX ? t('notNoted') : t('neverText'),
        ],
      ]}
    />
  )
}
