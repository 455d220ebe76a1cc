'use client'

import { useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ColorPicker } from '@/components/ui/color-picker'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import {
  type BrandingChoices,
  type DerivedBrand,
  defaultBranding,
  densityNames,
  fontIds,
  fonts,
  radiusNames,
} from '@/lib/branding/schema'
import { BrandField } from './brand-field'
import { BrandOrigin } from './brand-origin'
import type { Editing } from './editing'
import { ImageField } from './image-field'

const COLORS = ['primary', 'secondary', 'accent', 'background', 'text'] as const

export function ColorSection({ of, derived }: { of: Editing; derived: DerivedBrand }) {
  const t = useTranslations('branding')
  const { choices, usual, set } = of
  const fallback = { ...defaultBranding.colors, background: derived.light.page, text: derived.light.fg }
  return (
    <Card>
      <CardHeader title={t('colors.title')} />
      <CardBody className="grid gap-4">
        {COLORS.map((name) => (
          <BrandField key={name} of={of} path={`colors.${name}`} label={t(`colors.${name}`)}>
            <ColorPicker
              value={choices.colors[name]}
              fallback={fallback[name]}
              onValueChange={(value) => set({ colors: { ...choices.colors, [name]: value ?? usual.colors[name] } })}
            />
          </BrandField>
        ))}
      </CardBody>
    </Card>
  )
}

type PictureSectionProps = { of: Editing; derived: DerivedBrand; companyName: string }

export function PictureSection({ of, derived, companyName }: PictureSectionProps) {
  const t = useTranslations('branding.pictures')
  const { choices, parent, set } = of
  const isLocked = (path: string) => parent?.lockedFields.includes(path) ?? false
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardBody className="grid gap-4">
        <BrandField of={of} path="companyName" label={t('name')}>
          <Input
            value={choices.companyName ?? ''}
            placeholder={companyName}
            maxLength={120}
            onChange={(event) => set({ companyName: event.currentTarget.value || null })}
          />
        </BrandField>
        <fieldset disabled={isLocked('logo.light')} className="contents">
          <ImageField
            label={t('logoLight')}
            aside={parent && <BrandOrigin of={of} path="logo.light" />}
            purpose="logo"
            url={choices.logo.light}
            ground={derived.light.surface}
            onChange={(light, dark) => set({ logo: { light, dark: dark ?? (light ? choices.logo.dark : null) } })}
          />
        </fieldset>
        <fieldset disabled={isLocked('logo.dark')} className="contents">
          <ImageField
            label={t('logoDark')}
            aside={parent && <BrandOrigin of={of} path="logo.dark" />}
            purpose="logo"
            url={choices.logo.dark}
            ground={derived.dark.surface}
            onChange={(dark) => set({ logo: { ...choices.logo, dark } })}
          />
        </fieldset>
        <fieldset disabled={isLocked('icon')} className="contents">
          <ImageField
            label={t('icon')}
            purpose="icon"
            url={choices.icon}
            aside={parent && <BrandOrigin of={of} path="icon" />}
            onChange={(icon) => set({ icon })}
          />
        </fieldset>
      </CardBody>
    </Card>
  )
}

export function ShapeSection({ of }: { of: Editing }) {
  const t = useTranslations('branding')
  const { choices, set } = of
  return (
    <Card>
      <CardHeader title={t('shape.title')} />
      <CardBody className="grid gap-4 sm:grid-cols-2">
        {(['body', 'heading'] as const).map((part) => (
          <BrandField
            key={part}
            of={of}
            path={`fonts.${part}`}
            label={part === 'body' ? t('shape.bodyFont') : t('shape.headingFont')}
          >
            <NativeSelect
              value={choices.fonts[part]}
              onChange={(event) =>
                set({
                  fonts: { ...choices.fonts, [part]: event.currentTarget.value as BrandingChoices['fonts']['body'] },
                })
              }
            >
              {fontIds.map((id) => (
                <option key={id} value={id}>
                  {fonts[id].family}
                </option>
              ))}
            </NativeSelect>
          </BrandField>
        ))}
        <BrandField of={of} path="radius" label={t('shape.corners')}>
          <NativeSelect
            value={String(choices.radius)}
            onChange={(event) => set({ radius: event.currentTarget.value as BrandingChoices['radius'] })}
          >
            {typeof choices.radius === 'number' && <option value={choices.radius}>{choices.radius}</option>}
            {radiusNames.map((name) => (
              <option key={name} value={name}>
                {t(`radius.${name}`)}
              </option>
            ))}
          </NativeSelect>
        </BrandField>
        <BrandField of={of} path="density" label={t('shape.density')}>
          <NativeSelect
            value={choices.density}
            onChange={(event) => set({ density: event.currentTarget.value as BrandingChoices['density'] })}
          >
            {densityNames.map((name) => (
              <option key={name} value={name}>
                {t(`density.${name}`)}
              </option>
            ))}
          </NativeSelect>
        </BrandField>
      </CardBody>
    </Card>
  )
}
