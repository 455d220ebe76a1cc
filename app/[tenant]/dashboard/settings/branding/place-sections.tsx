'use client'

import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import {
  type BrandingChoices,
  emailLooks,
  launcherIcons,
  launcherPositions,
  launcherShapes,
  shareStyles,
} from '@/lib/branding/schema'
import { BrandField } from './brand-field'
import type { Editing } from './editing'

type ChoiceProps<Value extends string> = {
  value: Value
  options: readonly Value[]
  name: (value: Value) => string
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ value, options, name, onChange }: ChoiceProps<Value>) {
  return (
    <NativeSelect value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
      {options.map((option) => (
        <option key={option} value={option}>
          {name(option)}
        </option>
      ))}
    </NativeSelect>
  )
}

export function ChatSection({ of }: { of: Editing }) {
  const t = useTranslations('branding.chat')
  const { widget } = of.choices
  const change = (part: Partial<BrandingChoices['widget']>) => of.set({ widget: { ...widget, ...part } })
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardBody className="grid gap-4 sm:grid-cols-2">
        <BrandField of={of} path="widget.position" label={t('position')}>
          <Choice
            value={widget.position}
            options={launcherPositions}
            name={(value) => t(`positions.${value}`)}
            onChange={(position) => change({ position })}
          />
        </BrandField>
        <BrandField of={of} path="widget.shape" label={t('shape')}>
          <Choice
            value={widget.shape}
            options={launcherShapes}
            name={(value) => t(`shapes.${value}`)}
            onChange={(shape) => change({ shape })}
          />
        </BrandField>
        <BrandField of={of} path="widget.icon" label={t('icon')} className="sm:col-span-2">
          <Choice
            value={widget.icon}
            options={launcherIcons}
            name={(value) => t(`icons.${value}`)}
            onChange={(icon) => change({ icon })}
          />
        </BrandField>
        <BrandField of={of} path="widget.bubble" label={t('bubble')} hint={t('bubbleHint')} className="sm:col-span-2">
          <Input
            value={widget.bubble ?? ''}
            maxLength={120}
            onChange={(event) => change({ bubble: event.currentTarget.value || null })}
          />
        </BrandField>
      </CardBody>
    </Card>
  )
}

export function EmailSection({ of }: { of: Editing }) {
  const t = useTranslations('branding.mail')
  const { email } = of.choices
  const change = (part: Partial<BrandingChoices['email']>) => of.set({ email: { ...email, ...part } })
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardBody className="grid gap-4">
        <BrandField of={of} path="email.look" label={t('look')}>
          <Choice
            value={email.look}
            options={emailLooks}
            name={(value) => t(`looks.${value}`)}
            onChange={(look) => change({ look })}
          />
        </BrandField>
        <BrandField of={of} path="email.headerText" label={t('header')}>
          <Input
            value={email.headerText ?? ''}
            onChange={(event) => change({ headerText: event.currentTarget.value || null })}
          />
        </BrandField>
        <BrandField of={of} path="email.footerText" label={t('footer')}>
          <Textarea
            rows={2}
            value={email.footerText ?? ''}
            onChange={(event) => change({ footerText: event.currentTarget.value || null })}
          />
        </BrandField>
      </CardBody>
    </Card>
  )
}

export function ShareSection({ of, companyName }: { of: Editing; companyName: string }) {
  const t = useTranslations('branding.share')
  const { share } = of.choices
  const change = (part: Partial<BrandingChoices['share']>) => of.set({ share: { ...share, ...part } })
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardBody className="grid gap-4">
        <BrandField of={of} path="share.style" label={t('style')}>
          <Choice
            value={share.style}
            options={shareStyles}
            name={(value) => t(`styles.${value}`)}
            onChange={(style) => change({ style })}
          />
        </BrandField>
        <BrandField of={of} path="share.title" label={t('headline')}>
          <Input
            value={share.title ?? ''}
            placeholder={companyName}
            maxLength={90}
            onChange={(event) => change({ title: event.currentTarget.value || null })}
          />
        </BrandField>
        <BrandField of={of} path="share.text" label={t('text')}>
          <Input
            value={share.text ?? ''}
            maxLength={160}
            onChange={(event) => change({ text: event.currentTarget.value || null })}
          />
        </BrandField>
      </CardBody>
    </Card>
  )
}
