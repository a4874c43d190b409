/** Texts of credits whose signer no longer qualifies (S7). */
export const hoursUnqualified = {
  'unqualified.title': 'Signatures to look at',
  'unqualified.lead':
    'These are hours whose signer, by what is known now, was not qualified on the day of the session. The hours still count. The board lets them stand or has them reversed.',
  'unqualified.none': 'There is nothing to look at.',
  'unqualified.to-trainee': 'To the dossier',
  'unqualified.more':
    'And {count, plural, one {# session} other {# sessions}} more, which come here once these were decided.',
  'unqualified.outcome': 'Decision',
  'unqualified.outcome.stands': 'Let stand',
  'unqualified.outcome.reversed':
    'Reverse: the hours count no more, and a record that rests on them is suspended',
  'unqualified.outcome-missing': 'Choose to let stand or to reverse.',
  'unqualified.reason': 'Reason',
  'unqualified.reason.hint': 'Is kept. Name no patients and no members of a group.',
  'unqualified.reason-missing': 'Write down the reason.',
  'unqualified.decide': 'Keep the decision',
  'unqualified.board-decides': 'The board decides on this.',
  'unqualified.settled': 'May stand',
  'unqualified.stood': '{trainee}, session of {on}, signed off by {signer}. Decided on {decided}.',
  'unqualified.none-chosen': 'Tick at least one session.',
  'unqualified.own': 'Another member of the board decides on hours that you signed off or made yourself.',
  'unqualified.decided': 'Meanwhile this was decided, or the facts changed. This is how it stands now.',
  'unqualified.done.stands': 'The hours stand. The reason was kept.',
  'unqualified.done.reversed': 'The hours were reversed.',
  'unqualified.lacks.experience': 'A leader for less than two years by then.',
  'unqualified.lacks.activity': 'Had led no group for more than two years by then.',
  'unqualified.lacks.education': 'No intervision in that year or the one before.',
  'unqualified.lacks.membership': 'Not an ordinary member on that day.',
  'unqualified.lacks.suspension': 'The recognition was suspended or withdrawn on that day.',
  'unqualified.lacks.recognition': 'No valid recognition on that day.',
  'audit.did.credit.let-stand': 'Let a signature stand',
} as const;
