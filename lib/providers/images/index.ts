export { type ImagePurpose, type PreparedImage, prepareImage } from './prepare-image'
export { squarePng } from './square-png'
