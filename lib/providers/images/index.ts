export { darkVariant } from './dark-variant'
export { fittedPng, squarePng } from './drawn'
export { type ImagePurpose, type PreparedImage, prepareImage } from './prepare-image'
