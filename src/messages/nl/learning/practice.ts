export const learningPractice = {
  'practice.title': 'Praktijk',
  'practice.new': 'Praktijk vastleggen',
  'practice.amend': 'Praktijk aanvullen',
  'practice.go-on':
    'Deed u mee in een groep? Leg het vast, dan vraagt Leerpad uw werkbegeleider het te bevestigen.',
  'practice.returned':
    '{count, plural, one {Eén bijeenkomst kwam} other {# bijeenkomsten kwamen}} terug met een vraag van {by}.',
  'practice.returned-unnamed':
    '{count, plural, one {Eén bijeenkomst kwam} other {# bijeenkomsten kwamen}} terug met een vraag.',
  'practice.session.title': 'Bijeenkomst bij {title}',
  'practice.sessions.heading': 'Bijeenkomsten',
  'practice.sessions.none':
    'Hier komen de bijeenkomsten te staan waarin u meedeed. U kunt ze ook meteen na afloop op uw telefoon vastleggen.',
  'practice.lead':
    '{counted} van {required} {waiting, plural, =0 {bevestigd.} one {bevestigd; # wacht op uw werkbegeleider.} other {bevestigd; # wachten op uw werkbegeleider.}}',
  'practice.lead.not-asked': 'Uw opleiding vraagt geen praktijk.',
  'practice.lead.exempted': 'U bent vrijgesteld van praktijk.',
  'practice.imported':
    'Deze bijeenkomst komt uit de eerdere administratie, zonder groep en zonder verslag erbij.',
  'practice.choose': 'Kies',
  'practice.field.group': 'Groep',
  'practice.field.groupName': 'Naam van de groep',
  'practice.field.groupPlace': 'Plaats',
  'practice.field.startsAt': 'Begon om',
  'practice.field.host': 'Werkbegeleider',
  'practice.field.role': 'Wat deed u',
  'practice.group.other': 'Een groep die hier niet bij staat',
  'practice.group.other.ask': 'Staat de groep er niet bij?',
  'practice.group.ended': '{name} (gestopt)',
  'practice.host.hint': 'De ervaren begeleider onder wie u meedeed. Die krijgt dit ter bevestiging.',
  'practice.host.others': 'Andere begeleiders',
  'practice.stand-in': 'Deze werkbegeleider viel die dag in',
  'practice.stand-in.hint': 'Alleen als iemand anders de groep gewoonlijk leidt.',
  'practice.stand-in.named': '{name}, als invaller',
  'practice.role.taking-part': 'Ik deed mee',
  'practice.role.co-leading': 'Ik begeleidde mee',
  'practice.role.leading-under-guidance': 'Ik begeleidde, onder leiding',
  'practice.reflection.own-learning':
    'Wat leerde u zelf? Noem geen patiënt en geen deelnemer van de groep, ook niet zonder naam.',
  'practice.seen-by': 'Alleen u en de werkbegeleider lezen dit.',
  'practice.start.missing': 'Vul in hoe laat de bijeenkomst begon.',
  'practice.group.missing': 'Kies de groep, of kies onderaan de lijst dat zij er niet bij staat.',
  'practice.group.unknown': 'Deze groep staat niet meer in het register. Kies een andere.',
  'practice.groupName.missing': 'Vul de naam van de groep in.',
  'practice.groupPlace.missing': 'Vul in waar de groep bijeenkomt.',
  'practice.host.missing': 'Kies wie de groep leidde.',
  'practice.host.not-recognised':
    '{name} had op {date} geen geldige erkenning als begeleider. Kijk de datum na, of kies wie er die dag wel was.',
  'practice.host.not-leading':
    '{name} leidde de groep {group} niet op {date}. Kies een leider van die groep, kijk de datum na, of kruis hieronder aan dat deze werkbegeleider inviel.',
  'practice.signer-not-leading':
    'U leidde deze groep niet op {date}. Stuur de sessie terug met een zin waarin staat dat u inviel, of dat de datum niet klopt; dan past de deelnemer dat aan.',
  'practice.role.missing': 'Kies wat u deed.',
  'practice.reflection.missing': 'Schrijf in een paar zinnen wat u zelf leerde.',
  'practice.said.start': 'begonnen om {time}',
  'practice.said.host': 'werkbegeleider {name}',
  'practice.said.stand-in': 'werkbegeleider {name}, als invaller',
} as const;
