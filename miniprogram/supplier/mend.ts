export { mend, mendUrl } from '../services/mend'
