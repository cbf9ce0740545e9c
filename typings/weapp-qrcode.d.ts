declare module 'weapp-qrcode' {
  /** The old canvas calls that weapp-qrcode 1.0.0 makes on a context given to it. */
  export interface QrContext {
    setFillStyle(style: string): void
    fillRect(x: number, y: number, width: number, height: number): void
    drawImage(...args: unknown[]): void
    draw(reserve: boolean, callback: () => void): void
  }
  export interface QrOptions {
    width: number
    height: number
    text: string
    ctx: QrContext
    x?: number
    y?: number
    typeNumber?: number
    /** L 1, M 0, Q 3, H 2. */
    correctLevel?: 0 | 1 | 2 | 3
    background?: string
    foreground?: string
    callback?: () => void
  }
  export default function drawQrcode(options: QrOptions): void
}
