'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { ColorPicker } from '@/components/ui/color-picker'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import {
  applyBrandingUpdate,
  type BrandingChoices,
  defaultBranding,
  densityNames,
  deriveBrand,
  fontIds,
  fonts,
  radiusNames,
} from '@/lib/branding/schema'
import { updateBrandingAction } from './actions'
import { AdjustmentList } from './adjustment-list'
import { BrandPreview } from './brand-preview'
import { ImageField } from './image-field'
import { WebsiteImport } from './website-import'

type Props = {
  initial: BrandingChoices
  version: number
  companyName: string
  website: string | null
  isReadOnly: boolean
  mayUseCss: boolean
}

const COLORS = ['primary', 'secondary', 'accent', 'background', 'text'] as const

/** Choices at one side, what they make of page, e-mail and dashboard at the other; nothing is public before it is saved. */
export function BrandingEditor({ initial, version: firstVersion, companyName, website, isReadOnly, mayUseCss }: Props) {
  const t = useTranslations('branding')
  const router = useRouter()
  const [choices, setChoices] = useState(initial)
  const [version, setVersion] = useState(firstVersion)
  const [issues, setIssues] = useState<readonly { path: string; message: string }[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const derived = useMemo(() => deriveBrand(choices), [choices])
  const set = (change: Partial<BrandingChoices>) => setChoices((now) => ({ ...now, ...change }))
  const issue = (path: string) => issues.find((candidate) => candidate.path === `changes.${path}`)?.message

  async function save() {
    setSaving(true)
    setProblem(null)
    const { customCss, ...rest } = choices
    const result = await updateBrandingAction({ version, changes: mayUseCss ? { ...rest, customCss } : rest })
    setSaving(false)
    if (!result.ok) {
      setIssues(result.issues ?? [])
      setProblem(result.message)
      return
    }
    setIssues([])
    setVersion(result.data.version)
    toast.success(t('saved'))
    router.refresh()
  }

  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <fieldset disabled={isReadOnly} className="grid gap-6">
        {!isReadOnly && (
          <WebsiteImport
            website={website}
            onApply={(changes) => setChoices((now) => applyBrandingUpdate(now, changes))}
          />
        )}
        <Card>
          <CardHeader title={t('colors.title')} />
          <CardBody className="grid gap-4">
            {problem && <Alert tone="danger" title={problem} />}
            {COLORS.map((name) => (
              <Field key={name} label={t(`colors.${name}`)} error={issue(`colors.${name}`)}>
                <ColorPicker
                  value={choices.colors[name]}
                  fallback={
                    name === 'background'
                      ? derived.light.page
                      : name === 'text'
                        ? derived.light.fg
                        : defaultBranding.colors[name]
                  }
                  onValueChange={(value) =>
                    set({ colors: { ...choices.colors, [name]: value ?? defaultBranding.colors[name] } })
                  }
                />
              </Field>
            ))}
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('pictures.title')} />
          <CardBody className="grid gap-4">
            <Field label={t('pictures.name')} error={issue('companyName')}>
              <Input
                value={choices.companyName ?? ''}
                placeholder={companyName}
                maxLength={120}
                onChange={(event) => set({ companyName: event.currentTarget.value || null })}
              />
            </Field>
            <ImageField
              label={t('pictures.logoLight')}
              purpose="logo"
              url={choices.logo.light}
              onChange={(light, dark) => set({ logo: { light, dark: dark ?? (light ? choices.logo.dark : null) } })}
            />
            <ImageField
              label={t('pictures.logoDark')}
              purpose="logo"
              url={choices.logo.dark}
              isDark
              onChange={(dark) => set({ logo: { ...choices.logo, dark } })}
            />
            <ImageField
              label={t('pictures.icon')}
              purpose="icon"
              url={choices.icon}
              onChange={(icon) => set({ icon })}
            />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('shape.title')} />
          <CardBody className="grid gap-4 sm:grid-cols-2">
            {(['body', 'heading'] as const).map((part) => (
              <Field key={part} label={part === 'body' ? t('shape.bodyFont') : t('shape.headingFont')}>
                <NativeSelect
                  value={choices.fonts[part]}
                  onChange={(event) =>
                    set({
                      fonts: {
                        ...choices.fonts,
                        [part]: event.currentTarget.value as BrandingChoices['fonts']['body'],
                      },
                    })
                  }
                >
                  {fontIds.map((id) => (
                    <option key={id} value={id}>
                      {fonts[id].family}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
            ))}
            <Field label={t('shape.corners')}>
              <NativeSelect
                value={String(choices.radius)}
                onChange={(event) => set({ radius: event.currentTarget.value as BrandingChoices['radius'] })}
              >
                {radiusNames.map((name) => (
                  <option key={name} value={name}>
                    {t(`radius.${name}`)}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label={t('shape.density')}>
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
            </Field>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('more.title')} />
          <CardBody className="grid gap-4">
            <Field label={t('more.emailHeader')} error={issue('email.headerText')}>
              <Input
                value={choices.email.headerText ?? ''}
                onChange={(event) =>
                  set({ email: { ...choices.email, headerText: event.currentTarget.value || null } })
                }
              />
            </Field>
            <Field label={t('more.emailFooter')} error={issue('email.footerText')}>
              <Textarea
                rows={2}
                value={choices.email.footerText ?? ''}
                onChange={(event) =>
                  set({ email: { ...choices.email, footerText: event.currentTarget.value || null } })
                }
              />
            </Field>
            <Field
              label={t('more.css')}
              error={issue('customCss')}
              hint={mayUseCss ? t('more.cssHint') : t('more.cssLocked')}
            >
              <Textarea
                rows={5}
                disabled={!mayUseCss}
                className="font-mono text-sm"
                value={choices.customCss ?? ''}
                onChange={(event) => set({ customCss: event.currentTarget.value || null })}
              />
            </Field>
          </CardBody>
          {!isReadOnly && (
            <CardFooter>
              <Button onClick={() => setChoices({ ...defaultBranding, companyName: choices.companyName })}>
                {t('reset')}
              </Button>
              <Button variant="primary" loading={isSaving} onClick={save}>
                {t('save')}
              </Button>
            </CardFooter>
          )}
        </Card>
      </fieldset>
      <div className="grid gap-6 xl:sticky xl:top-6">
        <BrandPreview choices={choices} derived={derived} name={choices.companyName ?? companyName} />
        <AdjustmentList adjustments={derived.adjustments} />
      </div>
    </div>
  )
}
