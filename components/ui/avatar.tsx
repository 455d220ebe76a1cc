import { cn } from './cn'

const sizes = {
  xs: 'size-5 text-[0.5625rem]',
  sm: 'size-6 text-[0.625rem]',
  md: 'size-8 text-xs',
  lg: 'size-10 text-sm',
  xl: 'size-14 text-lg',
}

const tones = [
  'bg-primary-soft text-on-primary-soft',
  'bg-secondary-soft text-on-secondary-soft',
  'bg-accent-soft text-on-accent-soft',
  'bg-info-soft text-on-info-soft',
  'bg-success-soft text-on-success-soft',
  'bg-warning-soft text-on-warning-soft',
]

/** First letters of the first and the last word, as a reader of the language counts letters; what is in brackets is no name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /^[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word))
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words
  const letters = picked.map((word) => [...new Intl.Segmenter().segment(word ?? '')][0]?.segment ?? '')
  return letters.join('').toLocaleUpperCase() || '?'
}

const toneOf = (key: string): string => {
  let sum = 0
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return tones[sum % tones.length] ?? ''
}

type AvatarProps = {
  name: string
  src?: string | null
  size?: keyof typeof sizes
  /** Companies are square, people are round. */
  shape?: 'round' | 'square'
  /** The name stands beside it already. */
  decorative?: boolean
  className?: string
}

export function Avatar({ name, src, size = 'md', shape = 'round', decorative, className }: AvatarProps) {
  const frame = cn('inline-grid shrink-0 select-none place-items-center overflow-hidden', sizes[size], className)
  const corners = shape === 'round' ? 'rounded-full' : 'rounded-md'
  if (src) {
    return (
      // biome-ignore lint/performance/noImgElement: a tenant's own file never goes through the image optimiser
      <img
        src={src}
        alt={decorative ? '' : name}
        className={cn(frame, corners, 'object-cover')}
        loading="lazy"
        decoding="async"
      />
    )
  }
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      className={cn(frame, corners, 'font-semibold leading-none', toneOf(name))}
    >
      {initialsOf(name)}
    </span>
  )
}
