import { event } from './event'
import type { Kind } from './findings'
import { keyItems } from './keyItems'
import { label } from './label'
import { licence } from './licence'
import { measure } from './measure'
import { packaging } from './packaging'
import { partnership } from './partnership'
import { report } from './report'
import { standing } from './standing'

/** The closed vocabulary. A category is added by data alone; only a new kind of requirement is code. */
export const kinds: readonly Kind[] = [
  standing,
  licence,
  report,
  keyItems,
  label,
  packaging,
  measure,
  partnership,
  event,
]
