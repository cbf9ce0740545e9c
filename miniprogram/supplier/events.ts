/** An event of an own component: what it says, and the `data-` of the element it is bound on. */
export type Said<Detail extends object, Data extends object = object> = WechatMiniprogram.CustomEvent<
  Detail,
  WechatMiniprogram.IAnyObject,
  Data
>
/** A tap on an element with `data-`. */
export type Tap<Data extends object> = WechatMiniprogram.CustomEvent<
  object,
  WechatMiniprogram.IAnyObject,
  Data
>
