'use client'

import {
  type ComponentType,
  cloneElement,
  type LazyExoticComponent,
  type ReactElement,
  Suspense,
  useState,
} from 'react'

export type MenuProps = {
  /** The button; it stays the same when the menu's code has come. */
  trigger: ReactElement
}

type Button = ReactElement<{ onClick?: () => void; 'aria-haspopup'?: 'menu'; 'aria-busy'?: boolean }>

type LazyMenuProps<Props extends MenuProps> = {
  menu: LazyExoticComponent<ComponentType<Props>>
  button: Button
} & Omit<Props, 'trigger'>

/** A menu whose code is fetched when its button is first pressed. It opens as soon as it is there. */
export function LazyMenu<Props extends MenuProps>({ menu, button, ...props }: LazyMenuProps<Props>) {
  const [isWanted, setWanted] = useState(false)
  if (!isWanted) return cloneElement(button, { onClick: () => setWanted(true), 'aria-haspopup': 'menu' })
  const Menu = menu as unknown as ComponentType<MenuProps>
  return (
    <Suspense fallback={cloneElement(button, { 'aria-busy': true })}>
      <Menu {...props} trigger={button} />
    </Suspense>
  )
}
