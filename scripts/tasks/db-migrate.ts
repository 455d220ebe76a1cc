// `npm run db:migrate`: what every start does first, by itself.
import './migrate'
