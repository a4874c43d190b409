/** Certificates of attendance, of blocks and of intervision days (I5). */
export const recognitionAttendance = {
  'certificate.title': 'Certificate of attendance',
  'certificate.extent.full': 'The whole meeting',
  'certificate.extent.part': 'Part of the meeting',
  'certificate.statement':
    'attended {what, select, day {} other {block {block} of {component}, }}*{title}*{place, select, none {} other {, {place}}}.',
  'certificate.foreign':
    'This certificate was not made by Leerpad, or was changed outside it. It is not handed out. Please tell the secretariat.',
  'certificate.present': 'Present',
  'certificate.amount': '{present} of {counted}',
  'certificate.counted': 'Breaks and meals are not counted.',
  'certificate.withdrawn.text':
    'The association issued it, but withdrew it on {since}, because the attendance list was put right. It is no longer valid. If you have questions, please ask the secretariat of the association.',
  'certificate.follows.withdrawn': 'The certificate of attendance',
  'certificate.follows.replaced': 'A new certificate of attendance; the earlier one will not hold any more',
  'certificate.follows.refused': 'A certificate of attendance',
  'certificate.own.heading': 'My certificates of attendance',
  'certificate.own.lead':
    'Of every block and intervision day at which you were for at least half of the time.',
  'certificate.own.none':
    'Your certificates of attendance will be here, once the attendance list is closed of a block or intervision day at which you were.',
  'certificate.meeting.heading': 'Certificates of attendance',
  'certificate.meeting.lead': '{title}, {date}. You can send a guest without an account theirs.',
  'certificate.ended.replaced': 'Replaced on {date}',
  'certificate.ended.withdrawn': 'Withdrawn on {date}',
  'certificate.download': 'Certificate as PDF',
  'certificate.none-here':
    'There are no certificates of this one. They come when the attendance list is closed.',
  'mail.certificate-ready.subject': 'Your certificate of attendance: {title}',
  'mail.certificate-ready.text':
    'Your certificate of attendance of “{title}” on {date} is ready. You were there for {extent, select, full {the whole meeting} other {part of the meeting}}.',
  'mail.certificate-ready.link': 'See my certificate',
  'mail.certificate-ready.pdf':
    'With an account you find the certificate as PDF under “My certificates of attendance”. Without one the secretariat gladly sends it to you.',
  'mail.certificate-withdrawn.subject': 'Your certificate of attendance no longer holds: {title}',
  'mail.certificate-withdrawn.text':
    'The attendance list of “{title}” on {date} was put right. Your certificate of attendance therefore no longer holds. If that is not right, please ask whoever keeps the list, or the secretariat.',
} as const;
