export { darkLogo } from './dark-logo'
export { fittedPng, squarePng } from './drawn'
export { type ImagePurpose, type PreparedImage, prepareImage } from './prepare-image'
export { type Preview, previewOf } from './preview'
