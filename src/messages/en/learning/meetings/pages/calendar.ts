export const learningMeetingsPagesCalendar = {
  'calendar.name': 'Leerpad: my blocks',
  'calendar.teachers': '{count, plural, one {Teacher} other {Teachers}}: {names}',
  'calendar.video': 'Video link: {link}',
  'calendar.unknown':
    'This calendar does not exist (any more). On your account page you can make a new address.',
  'calendar.own.heading': 'Calendar',
  'calendar.own.text':
    'Your blocks can stand in your own calendar by themselves, also when something changes. Whoever has this address can see them, so give it to nobody.',
  'calendar.own.address': 'Your secret address',
  'calendar.own.phone':
    'On a phone or a Mac: open the button below, or add a subscription with this address in your calendar.',
  'calendar.own.outlook':
    'In Outlook: choose "Add calendar" in the calendar, then "Subscribe from web", and paste the address.',
  'calendar.own.subscribe': 'Subscribe in my calendar',
  'calendar.own.make': 'Make a calendar address',
  'calendar.own.renew': 'Make a new address',
  'calendar.own.once':
    'You see this address only once: keep it, or subscribe now. Leerpad holds no more than a fingerprint of it.',
  'calendar.own.has':
    'You have had an address since {date}. Leerpad cannot show it again. Did you lose it, or does somebody else have it? Then make a new one: the old one stops at once, and you subscribe again afterwards.',
  'calendar.own.done': 'Your calendar address stands below. An earlier address does not work any more.',
  'audit.did.calendar-feed.renewed': 'Made a new calendar address',
} as const;
