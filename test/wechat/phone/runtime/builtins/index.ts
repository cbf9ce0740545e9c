import { choice } from './choice'
import { content } from './content'
import type { Builtin } from './define'
import { formParts } from './form'
import { layout } from './layout'

/** Every built-in component of this simulator by tag. Whatever a program uses beyond these is refused when it compiles. */
export const builtins: Record<string, Builtin> = { ...layout, ...content, ...formParts, ...choice }
