import type { DemoActivity } from './story.js';

/** What somebody noted of their reading: where, and what they learned. Invented, and about nobody but themselves (V1). */
export interface ReadingNote {
  pages: string;
  reflection: string;
}

/** By the first word of the title that tells it from the others. */
const NOTES: readonly [start: string, notes: readonly [pages: string, reflection: string][]][] = [
  [
    'Leerboek',
    [
      [
        'hoofdstuk 1 tot en met 3',
        'Ik merk dat ik in een groep graag snel een antwoord geef. Hier lees ik dat een stilte ook werk is. Dat wil ik uitproberen: vaker tot tien tellen voor ik iets zeg.',
      ],
      [
        'hoofdstuk 4 en 5',
        'Het stuk over weerstand herkende ik bij mijzelf: bij kritiek ga ik uitleggen. Ik neem mij voor eerst te vragen wat iemand bedoelt.',
      ],
      [
        'hoofdstuk 6, over de fasen van een groep',
        'Nu begrijp ik beter waarom een groep na een goed begin stroef kan worden. Ik trok mij dat aan; voortaan kan ik het ook als een fase zien.',
      ],
      [
        'hoofdstuk 8 tot en met 10',
        'De begeleider hoeft niet iedereen tevreden te houden. Dat klinkt eenvoudig, maar het raakt aan iets wat ik al lang doe.',
      ],
    ],
  ],
  [
    'Internationaal',
    [
      [
        'verslagen 2003, de eerste vier lezingen',
        'In andere landen werken groepen met een gesloten kring. Ik zag ineens hoeveel van onze manier een keuze is en geen regel.',
      ],
      [
        'verslagen 2005, drie artikelen',
        'Het artikel over vermoeidheid bij begeleiders las ik met een schok van herkenning. Ik wil na een avond een kwartier voor mijzelf houden.',
      ],
    ],
  ],
  [
    'Handboek',
    [
      [
        'hoofdstuk P5, geheel',
        'De grens tussen een balintgroep en groepstherapie was voor mij vaag. Nu kan ik uitleggen waarom wij bij het werk blijven en niet bij de jeugd van de inbrenger.',
      ],
    ],
  ],
  [
    'Balintwerk',
    [
      [
        'de eerste drie bijdragen',
        'Ik dacht dat een goede avond een avond met een antwoord was. Hier lees ik over avonden die met een vraag eindigden; daar wil ik rust bij leren vinden.',
      ],
      [
        'de bijdragen over het afscheid van een groep',
        'Afscheid nemen doe ik graag snel. Ik neem mij voor er een avond tevoren over te beginnen.',
      ],
    ],
  ],
  [
    'What',
    [
      [
        'chapters 1–4',
        'De schrijvers vragen steeds wat de dokter zelf voelt. Ik sla die vraag bij mijzelf vaak over. Een maand lang noteer ik na elk lastig gesprek één woord.',
      ],
      [
        'chapters 5–9',
        'Irritatie als gegeven, niet als fout: dat was nieuw voor mij. Het maakt mij milder, ook voor mijzelf.',
      ],
    ],
  ],
  [
    'The Doctor',
    [
      [
        'deel I',
        'De dokter als geneesmiddel, met bijwerkingen. Ik vroeg mij af welke dosis ik meestal geef, en aan wie te veel.',
      ],
      [
        'deel II, blz. 107–180',
        'Balint schrijft zonder omwegen over de behoefte om goed gevonden te worden. Dat is ook mijn drijfveer; goed om te weten voor ik een groep begeleid.',
      ],
    ],
  ],
  [
    'De dokter',
    [
      [
        'hoofdstuk 3 tot en met 5',
        'Ik herken het schuldgevoel waarover de schrijvers het hebben. Het hielp om te lezen dat het bij het vak hoort en niet bij mij alleen.',
      ],
    ],
  ],
];

/** What was noted of one activity; the same activity always gives the same. */
export function readingNote({ description, week }: DemoActivity): ReadingNote {
  const [, notes] = NOTES.find(([start]) => description.startsWith(start))!;
  const [pages, reflection] = notes[week % notes.length]!;
  return { pages, reflection };
}
