'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NameDialog } from '@/components/ui/name-dialog'
import { RadioGroup } from '@/components/ui/radio-group'
import { CAMPAIGN_CHANNELS, type CampaignChannel } from '@/lib/campaigns/schema'
import { createCampaign } from '../actions'

export function NewCampaign() {
  const t = useTranslations('campaigns')
  const [channel, setChannel] = useState<CampaignChannel>('email')
  return (
    <NameDialog
      title={t('new')}
      description={t('newHint')}
      label={t('name')}
      hint={t('nameHint')}
      submit={t('create')}
      folder="/dashboard/campaigns"
      create={({ name }) => createCampaign({ name, channel })}
    >
      <RadioGroup
        aria-label={t('channel')}
        value={channel}
        onValueChange={(value) => setChannel(value as CampaignChannel)}
        options={CAMPAIGN_CHANNELS.map((value) => ({
          value,
          label: t(`channels.${value}`),
          description: t(`channelHints.${value}`),
        }))}
      />
    </NameDialog>
  )
}
