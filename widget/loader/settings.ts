import type { LoaderConfig } from '../protocol'
import { channels, readableOn } from './colour'

export type Settings = {
  origin: string
  nonce: string
  title: string
  label: string
  icon: LoaderConfig['icon']
  iconUrl: string | null
  bubble: string | null
  radius: string
  isLeft: boolean
  hasLauncher: boolean
  background: string
  foreground: string
  theme: string | undefined
}

/** The server's settings, with what the site says in the script tag's `data-` attributes before them. */
export function readSettings(config: LoaderConfig, script: HTMLScriptElement | null): Settings {
  const data = script?.dataset ?? {}
  const own = data.color ? channels(data.color) : null
  return {
    origin: script?.src ? new URL(script.src).origin : config.origin,
    nonce: script?.nonce ?? '',
    title: config.companyName,
    label: data.label || config.label,
    icon: config.icon,
    iconUrl: config.iconUrl,
    bubble: config.bubble,
    radius: { circle: '50%', rounded: '18px', square: '4px' }[config.shape],
    isLeft: (data.position || config.position) === 'left',
    hasLauncher: data.launcher !== 'off',
    background: own && data.color ? data.color : config.colors.primary,
    foreground: own ? readableOn(own) : config.colors.onPrimary,
    theme: data.theme,
  }
}
