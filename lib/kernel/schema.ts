/** The part of this room that a browser may load: input primitives without Node built-ins. */
export * from './input'
export * from './intl'
