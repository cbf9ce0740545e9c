import type zh from '../zh-CN/document'

const document: typeof zh = {
  title: 'Original',
  expires: 'Link ends in {time}',
  recorded: 'Recorded: {purpose}',
  purposes: {
    launch_review: 'launch review',
    random_review: 'random review',
    complaint: 'complaint',
    verification: 'register verification',
    own: 'own documents',
  },
  larger: 'Enlarge to compare',
  smaller: 'Actual size',
  pdf: 'This is a PDF. WeChat opens it.',
  openPdf: 'Open PDF',
  opening: 'Opening',
  pdfFailed: 'This PDF did not open. Check the network and try again',
  imageFailed: 'The picture did not load. Check the network and open it again',
  expired: {
    title: 'The link has ended',
    note: 'To protect suppliers, an original can be seen for a few minutes only. Opening again is recorded again.',
    action: 'Open again',
  },
  notKept: 'Nothing is kept on this phone. Do not pass on screenshots.',
}

export default document
