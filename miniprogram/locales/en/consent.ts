import type zh from '../zh-CN/consent'

const consent: typeof zh = {
  title: 'Privacy and consent',
  headline: 'What we use, and why',
  intro:
    'The Quality Green Code is run by the Centre. It collects only what a code needs. You can scan without agreeing.',
  parts: [
    {
      icon: 'user',
      title: 'What is collected',
      text: 'Your WeChat identity (openid); company name, credit code and region; name and mobile number of the contact; the licences, reports and product photos that you choose to upload; the time of what you do.',
    },
    {
      icon: 'shield',
      title: 'Why',
      text: 'To verify the company and its licences, assess products, issue codes and tell you when a colour changes. Not for advertising, and not for sale.',
    },
    {
      icon: 'eye',
      title: 'Who sees it',
      text: 'Whoever scans sees colour, product, supplier and validity only. Reviewers and the Centre see dossiers as their work needs; each opened original is recorded and watermarked.',
    },
    {
      icon: 'clock',
      title: 'How long',
      text: 'While the product is sold and 3 years after, unless the law says otherwise. Then it is deleted or made anonymous. It is stored in mainland China.',
    },
    {
      icon: 'edit',
      title: 'Your rights',
      text: 'You can read, copy, correct and delete your data, withdraw consent or close the account. Me → My data shows what is held and who looked, exports and closes; for the rest ask the Centre, which answers within 15 working days. What was done before stays lawful.',
    },
  ],
  camera: 'Camera and album are used only when you tap them, and only the pictures you choose are uploaded.',
  agree: 'I agree',
  later: 'Not now',
  agreedAt: 'You agreed to version {version} on {time}',
  version: 'Version {version}',
  disagreeNote: 'Without agreeing you can scan, but not register a company or submit products.',
}

export default consent
