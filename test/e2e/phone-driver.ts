import type { FrameLocator, Locator, Page } from 'playwright-core'

type File = { name: string; mimeType: string; buffer: Buffer }

/** One of the two phones on the page, driven by the test ids that the mini program gives its parts. */
export class Phone {
  private readonly frame: FrameLocator

  constructor(
    private readonly page: Page,
    readonly side: 'left' | 'right',
  ) {
    this.frame = page.frameLocator(`iframe[data-side="${side}"]`)
  }

  /** The visible part with this test id. Pages below the top one stay in the document, hidden. */
  part(id: string): Locator {
    return this.frame.locator(`[data-testid="${id}"]:visible`).first()
  }

  async tap(id: string): Promise<void> {
    await this.part(id).scrollIntoViewIfNeeded()
    await this.part(id).click()
  }

  /** Types into a field as a person does, replacing what stood there. */
  async type(id: string, text: string): Promise<void> {
    const field = this.part(id).locator('input, textarea').first()
    await field.scrollIntoViewIfNeeded()
    await field.fill(text)
    await field.blur()
  }

  /** Chooses files behind the part that opens the phone's file chooser. */
  async choose(id: string, files: File[]): Promise<void> {
    await this.part(id).scrollIntoViewIfNeeded()
    const chooser = this.page.waitForEvent('filechooser')
    await this.part(id).click()
    await (await chooser).setFiles(files)
  }

  /** Waits until the words can be read on the phone. */
  async see(words: string | RegExp): Promise<void> {
    await this.frame.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 20_000 })
  }

  async tapWords(words: string | RegExp): Promise<void> {
    await this.frame.getByText(words).filter({ visible: true }).first().click()
  }

  async waitFor(id: string): Promise<void> {
    await this.part(id).waitFor({ timeout: 20_000 })
  }

  async gone(id: string): Promise<void> {
    await this.part(id).waitFor({ state: 'detached', timeout: 20_000 })
  }

  /** Everything that can be read on the phone now. */
  async words(): Promise<string> {
    return await this.frame.locator('body').innerText()
  }
}
