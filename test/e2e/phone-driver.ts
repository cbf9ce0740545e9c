import type { FrameLocator, Locator, Page } from 'playwright-core'

export type File = { name: string; mimeType: string; buffer: Buffer }
const WAIT = { timeout: 20_000 }
/** What is not greyed out; a t-button says so on the button within, and swallows a tap while it is. */
const ENABLED =
  ':not([disabled]):not(:has(> .t-button--disabled)):not(:has(> .t-button--loading)):not(.t-button--disabled)'

/** One of the two phones on the page, driven as a finger would, by the test ids that the mini program gives its parts. */
export class Phone {
  private readonly frame: FrameLocator
  /** Fields that were typed into, each once however often it was mended. */
  readonly fields = new Set<string>()
  /** Taps, those that chose a day, a file or a place included. */
  taps = 0

  constructor(
    private readonly page: Page,
    readonly side: 'left' | 'right',
  ) {
    this.frame = page.frameLocator(`iframe[data-side="${side}"]`)
  }

  /** Hands the phone to another WeChat user. */
  async holder(openid: string): Promise<void> {
    await this.page.getByTestId(`user-${this.side}`).selectOption(openid)
    await this.frame.locator('.page.on').first().waitFor(WAIT)
  }

  /** The part with this test id on the page that is shown. Pages below it stay in the document, hidden. */
  part(id: string): Locator {
    return this.frame
      .locator(
        `.page.on [data-testid="${id}"], #over [data-testid="${id}"], #tabs [data-testid="${id}"], #bar [data-testid="${id}"]`,
      )
      .filter({ visible: true })
      .first()
  }

  /** Taps a part as soon as it can be tapped: a person does not tap a button that is greyed out. */
  async tap(id: string): Promise<void> {
    await this.part(id).and(this.frame.locator(ENABLED)).click(WAIT)
    this.taps += 1
  }

  async tapWords(words: string | RegExp): Promise<void> {
    await this.words(words).click(WAIT)
    this.taps += 1
  }

  async back(): Promise<void> {
    await this.tap('back')
  }

  /** Types into a field as a person does, replacing what stood there. */
  async type(id: string, text: string | number): Promise<void> {
    const field = this.part(id).locator('input, textarea').first()
    await field.fill(String(text), WAIT)
    await field.blur()
    this.fields.add(`${await this.where()} ${id} ${(await this.query()).focus ?? ''}`)
  }

  /** Chooses a day in WeChat's date picker. */
  async pickDay(id: string, day: string): Promise<void> {
    await this.tap(id)
    for (const [column, word] of day.split('-').entries()) {
      await this.frame.locator('.wheel-column').nth(column).getByText(word, { exact: true }).click(WAIT)
      this.taps += 1
    }
    await this.tap('picker-done')
  }

  /** Chooses a file that is refused before anything is sent. */
  async attachWrong(id: string, file: File): Promise<void> {
    await this.tap(id)
    const chooser = this.page.waitForEvent('filechooser', WAIT)
    await this.frame.locator('#over .sheet > button').nth(2).click(WAIT)
    await (await chooser).setFiles([file])
  }

  /** The switch above the phone: the network goes, or comes back. */
  async toggleNetwork(): Promise<void> {
    await this.page.getByTestId(`network-${this.side}`).click(WAIT)
  }

  /** Waits until this phone's clock stands as far from the machine's as the cloud's was told to. */
  async waitForClock(offsetMs: number): Promise<void> {
    await this.frame.locator(`html[data-clock="${offsetMs}"]`).waitFor({ ...WAIT, state: 'attached' })
  }

  /** Adds files through the evidence part: WeChat's sheet first, then the file chooser. */
  async attach(id: string, file: File, from: 'album' | 'chat' = 'album'): Promise<void> {
    const arrived = this.frame.locator(`.page.on [data-testid="${id}-done"]`)
    const before = await arrived.count()
    await this.tap(id)
    const chooser = this.page.waitForEvent('filechooser', WAIT)
    await this.frame
      .locator('#over .sheet > button')
      .nth(from === 'album' ? 1 : 2)
      .click(WAIT)
    this.taps += 1
    // WeChat asks for privacy once before the first file of a person.
    const agree = this.frame.locator('#privacy-agree').filter({ visible: true }).first()
    const asked = agree.waitFor(WAIT).then(() => agree.click(WAIT))
    await Promise.race([chooser, asked.catch(() => undefined)])
    await (await chooser).setFiles([file])
    await arrived.nth(before).waitFor(WAIT)
  }

  private words(words: string | RegExp): Locator {
    return this.frame.getByText(words).filter({ visible: true }).first()
  }

  /** Waits until the words can be read on the phone. */
  async see(words: string | RegExp): Promise<void> {
    await this.words(words).waitFor(WAIT)
  }

  /** Whether the words can be read within three seconds. */
  async reads(words: string | RegExp): Promise<boolean> {
    const found = this.words(words).waitFor({ timeout: 3000 })
    return await found.then(
      () => true,
      () => false,
    )
  }

  async waitFor(id: string): Promise<void> {
    await this.part(id).waitFor(WAIT)
  }

  /** Waits until the part carries this attribute value. */
  async waitForState(id: string, attribute: string, value: string): Promise<void> {
    await this.frame
      .locator(`.page.on [data-testid="${id}"][${attribute}="${value}"]`)
      .first()
      .waitFor({ ...WAIT, state: 'attached' })
  }

  /** Waits until the field holds this text. */
  async waitForValue(id: string, text: string): Promise<void> {
    const field = this.part(id).locator('input, textarea').first()
    await field.waitFor(WAIT)
    for (const until = Date.now() + WAIT.timeout; (await field.inputValue()) !== text; ) {
      if (Date.now() > until) throw new Error(`${id} holds “${await field.inputValue()}” and not “${text}”`)
      await this.page.waitForTimeout(50)
    }
  }

  /** Everything that can be read on the page that is shown. */
  async text(): Promise<string> {
    return await this.frame.locator('.page.on').first().innerText()
  }

  /** Page that is shown, such as `supplier/pages/product/product`. */
  async where(): Promise<string> {
    return (await this.frame.locator('.page.on').first().getAttribute('data-route')) ?? ''
  }

  async waitForPage(path: string): Promise<void> {
    await this.frame.locator(`.page.on[data-route="${path}"]`).waitFor(WAIT)
  }

  /** Query of the page that is shown. */
  async query(): Promise<Record<string, string>> {
    const place = await this.frame.locator('body').evaluate(() => location.hash)
    return Object.fromEntries(new URLSearchParams(place.split('?')[1] ?? ''))
  }

  /** Taps a part that opens the file chooser, and chooses a file. */
  async chooseFor(id: string, file: File): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser', WAIT)
    await this.tap(id)
    await (await chooser).setFiles([file])
  }

  /** What was copied last on this phone, as another program would paste it. */
  async clipboard(): Promise<string> {
    const paste = 'wx.getClipboardData().then((held) => held.data)'
    return await this.frame.locator('body').evaluate(paste)
  }

  /** A picture of this phone alone, as PNG. */
  async picture(): Promise<Buffer> {
    return await this.page.locator(`iframe[data-side="${this.side}"]`).screenshot()
  }
}
