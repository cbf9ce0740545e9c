import type zh from '../zh-CN/agreement'

const agreement: typeof zh = {
  title: 'Data agreement',
  version: 'Version {version}',
  day: 'In force from 1 November 2026',
  parts: [
    {
      icon: 'shield',
      title: 'For launches and reviews only',
      text: 'The platform uses dossiers to decide launches, to review and to handle problems of products; never for marketing, comparing prices or profiles, and passes them to nobody, affiliates included.',
    },
    {
      icon: 'users',
      title: 'Named people',
      text: 'Only reviewers whom the platform has invited see dossiers, each under an own account. Who leaves is removed by the administrator on the same day. Opening a document needs its purpose, is recorded and watermarked, and the supplier sees which platform opened it and when.',
    },
    {
      icon: 'lock',
      title: 'No copies',
      text: 'What counts is in the system: no screenshots, no bulk reading. Data from the interface is kept as far as the launch needs it, then deleted, at the latest 3 years after the listing.',
    },
    {
      icon: 'link',
      title: 'The administrator keeps the keys',
      text: "Keys are kept on the platform's servers only. One that may have leaked is revoked and replaced at once, and the Centre is told within 24 hours.",
    },
    {
      icon: 'scale',
      title: 'True and in time',
      text: 'Launches are decided within their target, refusals with their reason. The monthly figures of complaints, disputes, punctuality and damage are reported as they are.',
    },
    {
      icon: 'logout',
      title: 'Leaving, and breach',
      text: 'When the platform leaves, the access of its people and servers ends at once, open launches are cancelled, and its copies are deleted within 30 days. For a breach the Centre may suspend or end the connection. The registration and this acceptance are kept for 3 years after that.',
    },
  ],
  law: 'Under the Personal Information Protection Law, the Data Security Law and the E-Commerce Law.',
}

export default agreement
