import { screen } from '../../../behaviors/screen'

Component({ behaviors: [screen('editor')] })
