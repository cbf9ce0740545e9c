import { screen } from '../../../behaviors/screen'

Component({ behaviors: [screen('verification')] })
