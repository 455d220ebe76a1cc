'use client'

import { type Ref, type RefCallback, useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const never = () => () => {}

const isChanged = (control: Control): boolean =>
  control instanceof HTMLSelectElement
    ? [...control.options].some(({ selected, defaultSelected }) => defaultSelected && !selected)
    : control.value !== control.defaultValue

/** Puts the value back and says so, as a person's change does. */
function enter(control: Control, value: string): void {
  // React has its own setter on the element, and takes no value for new that came through it.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value)
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
}

/**
 * What somebody typed or chose before the page's script had arrived. React leaves it on the screen, never hears of it, and
 * overwrites it with the next drawing.
 * @returns a ref for the control
 */
export function useEarlyInput<Element extends Control>(given: Ref<Element> | undefined): RefCallback<Element> {
  const own = useRef<Element>(null)
  const isHydrating = useRef(false)
  useSyncExternalStore(
    never,
    () => null,
    () => {
      isHydrating.current = true
      return null
    },
  )
  useLayoutEffect(() => {
    const control = own.current
    if (!isHydrating.current || !control || !isChanged(control)) return
    const { value } = control
    // Who keeps the value listens as soon as all effects have run.
    const timer = setTimeout(() => {
      if (!(control instanceof HTMLSelectElement)) control.value = control.defaultValue
      enter(control, value)
    })
    return () => clearTimeout(timer)
  }, [])
  return useCallback(
    (element) => {
      own.current = element
      if (typeof given === 'function') return given(element)
      if (given) given.current = element
    },
    [given],
  )
}
