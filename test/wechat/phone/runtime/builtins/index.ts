import { withAria } from './aria'
import { choice } from './choice'
import { content } from './content'
import type { Builtin } from './define'
import { formParts } from './form'
import { layout } from './layout'

const drawn: Record<string, Builtin> = { ...layout, ...content, ...formParts, ...choice }

/** Every built-in component of this simulator by tag. Whatever a program uses beyond these is refused when it compiles. */
export const builtins: Record<string, Builtin> = Object.fromEntries(
  Object.entries(drawn).map(([tag, builtin]) => [tag, withAria(builtin)]),
)
