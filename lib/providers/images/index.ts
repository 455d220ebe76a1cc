export { cleanSvg } from './clean-svg'
export { type ImagePurpose, type PreparedImage, prepareImage, squarePng } from './prepare-image'
