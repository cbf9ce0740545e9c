/**
 * Hands out a file: into a chat, from where it opens on a computer. A WeChat that cannot send files gets it on the
 * clipboard, and is told so.
 */
export async function handTemplate(content: string, name: string, copied: string): Promise<void> {
  if (typeof wx.shareFileMessage === 'function') {
    const filePath = `${wx.env.USER_DATA_PATH}/${name}`
    wx.getFileSystemManager().writeFileSync(filePath, content, 'utf8')
    await wx.shareFileMessage({ filePath, fileName: name })
    return
  }
  await wx.setClipboardData({ data: content })
  wx.showToast({ title: copied, icon: 'none' })
}
