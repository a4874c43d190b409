/** What the demo tells of its invented people when the portal starts. */
export const demo = {
  'demo.hours': '{programme} i.o.: {done} van {required}',
  'demo.practice': 'praktijk {sessions} van {asked} sessies, supervisie {done} van {required}',
  'demo.missing.minutes': '{component}: nog {amount}',
  'demo.missing.block': '{component}, dagdeel {block}: nog {amount}',
  'demo.missing.item': '“{title}” is nog niet afgetekend',
  'demo.exempted': 'vrijgesteld van {component}',
  'demo.no-supervisor': 'nog geen supervisor',
  'demo.waiting': '{count, plural, one {# wacht} other {# wachten}} op een handtekening',
  'demo.returned': '{count} teruggestuurd met een reden',
  'demo.withdrawn': '{count} ingetrokken',
  'demo.record':
    'bewijs {number}{state, select, suspended { (opgeschort)} superseded { (vervangen)} withdrawn { (ingetrokken)} other {}}',
  'demo.supervises': 'supervisor van {count, plural, one {één deelnemer} other {# deelnemers}}',
  'demo.inbox': '{count} om af te tekenen',
  'demo.expired': 'erkenning verlopen op {date}',
  'demo.no-member': 'geen gewoon lid, dus geen supervisor',
  'demo.secretariat': 'secretariaat',
  'demo.board': 'bestuur',
} as const;
