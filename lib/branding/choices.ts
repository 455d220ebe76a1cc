import { z } from 'zod'
import { freeText, hexColor, line } from '@/lib/kernel/schema'
import { fontIds } from './font-list'

export const radiusNames = ['none', 'small', 'medium', 'large', 'full'] as const
export const densityNames = ['compact', 'comfortable', 'spacious'] as const
/** The edge of the page at which the chat waits, the shape of its button, and what is drawn on it. */
export const launcherPositions = ['right', 'left'] as const
export const launcherShapes = ['circle', 'rounded', 'square'] as const
export const launcherIcons = ['bubble', 'question', 'spark', 'brand'] as const
/** `line`: a stripe in the brand colour above the mail; `filled`: a bar that holds name or logo. */
export const emailLooks = ['line', 'filled', 'plain'] as const
/** The ground of the picture that other sites show for a link. */
export const shareStyles = ['gradient', 'primary', 'light', 'dark'] as const
const CUSTOM_CSS_MAX = 50_000

/** An uploaded file on the tenant's own host. */
export const fileUrl = z
  .string()
  .max(300)
  .regex(/^\/files\/[\w-]+(?:[./][\w-]+)*$/, 'is not an uploaded file')

const color = hexColor
const optionalColor = hexColor.nullable()
const file = fileUrl.nullable()
const font = z.enum(fontIds)
/** A name, or the corner radius of a control in rem. */
const radius = z.union([z.enum(radiusNames), z.number().min(0).max(3)])

const fields = {
  companyName: line(120).nullable(),
  colors: { primary: color, secondary: color, accent: color, background: optionalColor, text: optionalColor },
  logo: { light: file, dark: file },
  icon: file,
  fonts: { body: font, heading: font },
  radius,
  density: z.enum(densityNames),
  email: {
    look: z.enum(emailLooks),
    headerText: freeText(500).nullable(),
    footerText: freeText(2000).nullable(),
  },
  widget: {
    position: z.enum(launcherPositions),
    shape: z.enum(launcherShapes),
    icon: z.enum(launcherIcons),
    /** Stands beside the closed button. */
    bubble: line(120).nullable(),
  },
  share: { style: z.enum(shareStyles), title: line(90).nullable(), text: line(160).nullable() },
  customCss: freeText(CUSTOM_CSS_MAX).nullable(),
}

/** What a company chose; everything on the screen is derived from it. Null means "derive it". */
export const brandingChoices = z.strictObject({
  ...fields,
  colors: z.strictObject(fields.colors),
  logo: z.strictObject(fields.logo),
  fonts: z.strictObject(fields.fonts),
  email: z.strictObject(fields.email),
  widget: z.strictObject(fields.widget),
  share: z.strictObject(fields.share),
})
export type BrandingChoices = z.infer<typeof brandingChoices>

export const defaultBranding: BrandingChoices = {
  companyName: null,
  colors: { primary: '#4f46e5', secondary: '#7c3aed', accent: '#0ea5e9', background: null, text: null },
  logo: { light: null, dark: null },
  icon: null,
  fonts: { body: 'inter', heading: 'inter' },
  radius: 'medium',
  density: 'comfortable',
  email: { look: 'line', headerText: null, footerText: null },
  widget: { position: 'right', shape: 'circle', icon: 'bubble', bubble: null },
  share: { style: 'gradient', title: null, text: null },
  customCss: null,
}

const kept = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional()

/** A change: an absent field stays as it is, `null` goes back to the default; so for a group as a whole. */
export const brandingUpdate = z.strictObject({
  companyName: kept(fields.companyName),
  colors: kept(
    z.strictObject({
      primary: kept(fields.colors.primary),
      secondary: kept(fields.colors.secondary),
      accent: kept(fields.colors.accent),
      background: kept(fields.colors.background),
      text: kept(fields.colors.text),
    }),
  ),
  logo: kept(z.strictObject({ light: kept(file), dark: kept(file) })),
  icon: kept(fields.icon),
  fonts: kept(z.strictObject({ body: kept(font), heading: kept(font) })),
  radius: kept(fields.radius),
  density: kept(fields.density),
  email: kept(
    z.strictObject({
      look: kept(fields.email.look),
      headerText: kept(fields.email.headerText),
      footerText: kept(fields.email.footerText),
    }),
  ),
  widget: kept(
    z.strictObject({
      position: kept(fields.widget.position),
      shape: kept(fields.widget.shape),
      icon: kept(fields.widget.icon),
      bubble: kept(fields.widget.bubble),
    }),
  ),
  share: kept(
    z.strictObject({
      style: kept(fields.share.style),
      title: kept(fields.share.title),
      text: kept(fields.share.text),
    }),
  ),
  customCss: kept(fields.customCss),
})
export type BrandingUpdate = z.infer<typeof brandingUpdate>

type Partially<Group> = { [Key in keyof Group]?: Group[Key] | null | undefined }

const pick = <Value>(current: Value, change: Value | null | undefined, usual: Value): Value =>
  change === undefined ? current : (change ?? usual)

function pickGroup<Group extends object>(
  current: Group,
  change: Partially<Group> | null | undefined,
  usual: Group,
): Group {
  if (change === null) return { ...usual }
  const result = { ...current }
  const set = <Key extends keyof Group>(key: Key, value: Group[Key] | null | undefined) => {
    result[key] = pick(current[key], value, usual[key])
  }
  for (const key in usual) set(key, change?.[key])
  return result
}

/** @param usual what `null` goes back to: the parent's look, or the platform's default */
export function applyBrandingUpdate(
  current: BrandingChoices,
  update: BrandingUpdate,
  usual: BrandingChoices = defaultBranding,
): BrandingChoices {
  return {
    companyName: pick(current.companyName, update.companyName, usual.companyName),
    colors: pickGroup(current.colors, update.colors, usual.colors),
    logo: pickGroup(current.logo, update.logo, usual.logo),
    icon: pick(current.icon, update.icon, usual.icon),
    fonts: pickGroup(current.fonts, update.fonts, usual.fonts),
    radius: pick(current.radius, update.radius, usual.radius),
    density: pick(current.density, update.density, usual.density),
    email: pickGroup(current.email, update.email, usual.email),
    widget: pickGroup(current.widget, update.widget, usual.widget),
    share: pickGroup(current.share, update.share, usual.share),
    customCss: pick(current.customCss, update.customCss, usual.customCss),
  }
}
