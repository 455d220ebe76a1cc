'use client'

import { useRouter } from 'next/navigation'
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

const COLORS = [
  { name: 'primary', label: 'Primary' },
  { name: 'secondary', label: 'Secondary' },
  { name: 'accent', label: 'Accent' },
  { name: 'background', label: 'Background' },
  { name: 'text', label: 'Text' },
] as const

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Choices at one side, what they make of page, e-mail and dashboard at the other; nothing is public before it is saved. */
export function BrandingEditor({ initial, version: firstVersion, companyName, website, isReadOnly, mayUseCss }: Props) {
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
    toast.success('Saved. Your pages show it now.')
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
          <CardHeader title="Colours" />
          <CardBody className="grid gap-4">
            {problem && <Alert tone="danger" title={problem} />}
            {COLORS.map(({ name, label }) => (
              <Field key={name} label={label} error={issue(`colors.${name}`)}>
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
          <CardHeader title="Name and pictures" />
          <CardBody className="grid gap-4">
            <Field label="Name on your pages" error={issue('companyName')}>
              <Input
                value={choices.companyName ?? ''}
                placeholder={companyName}
                maxLength={120}
                onChange={(event) => set({ companyName: event.currentTarget.value || null })}
              />
            </Field>
            <ImageField
              label="Logo on light"
              purpose="logo"
              url={choices.logo.light}
              onChange={(light, dark) => set({ logo: { light, dark: dark ?? (light ? choices.logo.dark : null) } })}
            />
            <ImageField
              label="Logo on dark"
              purpose="logo"
              url={choices.logo.dark}
              isDark
              onChange={(dark) => set({ logo: { ...choices.logo, dark } })}
            />
            <ImageField label="Icon" purpose="icon" url={choices.icon} onChange={(icon) => set({ icon })} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="Type and shape" />
          <CardBody className="grid gap-4 sm:grid-cols-2">
            {(['body', 'heading'] as const).map((part) => (
              <Field key={part} label={part === 'body' ? 'Text font' : 'Heading font'}>
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
            <Field label="Corners">
              <NativeSelect
                value={String(choices.radius)}
                onChange={(event) => set({ radius: event.currentTarget.value as BrandingChoices['radius'] })}
              >
                {radiusNames.map((name) => (
                  <option key={name} value={name}>
                    {capital(name)}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label="Density">
              <NativeSelect
                value={choices.density}
                onChange={(event) => set({ density: event.currentTarget.value as BrandingChoices['density'] })}
              >
                {densityNames.map((name) => (
                  <option key={name} value={name}>
                    {capital(name)}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="E-mail and custom CSS" />
          <CardBody className="grid gap-4">
            <Field label="E-mail header" error={issue('email.headerText')}>
              <Input
                value={choices.email.headerText ?? ''}
                onChange={(event) =>
                  set({ email: { ...choices.email, headerText: event.currentTarget.value || null } })
                }
              />
            </Field>
            <Field label="E-mail footer" error={issue('email.footerText')}>
              <Textarea
                rows={2}
                value={choices.email.footerText ?? ''}
                onChange={(event) =>
                  set({ email: { ...choices.email, footerText: event.currentTarget.value || null } })
                }
              />
            </Field>
            <Field
              label="Custom CSS"
              error={issue('customCss')}
              hint={
                mayUseCss
                  ? 'Works on your public pages only. What could leave the page or cover it is removed.'
                  : 'Your plan does not include custom CSS.'
              }
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
                Reset
              </Button>
              <Button variant="primary" loading={isSaving} onClick={save}>
                Save
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
