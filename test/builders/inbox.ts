import { DataSource } from 'typeorm';
import { ReadingLog } from '../../src/learning/literature/reading-log.entity.js';
import { Person } from '../../src/people/person.entity.js';
import type { TestServices } from '../support/services.js';
import { newClaim } from './hours.js';
import { newTrainee, type TestLeader, type TestTrainee } from './people.js';

/** Invented names as they come in practice. */
const NAMES: Pick<Person, 'callName' | 'tussenvoegsel' | 'surname'>[] = [
  { callName: 'Elif', tussenvoegsel: null, surname: 'Çelik' },
  { callName: 'Bart', tussenvoegsel: 'van den', surname: 'Heuvel' },
  { callName: 'Zoë', tussenvoegsel: 'in ’t', surname: 'Veld' },
  { callName: 'Sjoerd', tussenvoegsel: null, surname: 'Hoekstra' },
  { callName: 'Amina', tussenvoegsel: 'el', surname: 'Idrissi' },
  { callName: 'Guusje', tussenvoegsel: null, surname: 'Wiersma-Terpstra' },
  { callName: 'Pieter', tussenvoegsel: 'de', surname: 'Groot' },
  { callName: 'Marijke', tussenvoegsel: null, surname: 'Bloem' },
];

const READ = [
  {
    description: 'De dokter als medicijn',
    pages: 'h. 3–5',
    minutes: 120,
    reflection:
      'Ik herken het schuldgevoel bij de huisarts die niets kan doen. In onze groep bleef het lang stil toen het ter sprake kwam.\nMij viel op hoe snel ik zelf naar een oplossing zocht.',
  },
  {
    description: 'Leerboek Groepstherapie',
    pages: 'h. 1–4',
    minutes: 270,
    reflection: 'Wat een begeleider doet door niets te zeggen.',
  },
  {
    description: 'Internationaal Balintcongres: verslagen 2003 en 2005',
    pages: 'drie artikelen',
    minutes: 240,
    reflection:
      'Het artikel over parallelle processen liet mij zien waarom een bespreking soms vastloopt op hetzelfde punt als het consult zelf.',
  },
  {
    description: 'Handboek Groepstherapie: hoofdstuk P5 Balintgroepen',
    pages: 'blz. 1–22',
    minutes: 75,
    reflection: 'Kort en helder over de grens met groepstherapie.',
  },
  {
    description: 'What are you feeling, doctor?',
    pages: 'ch. 2',
    minutes: 90,
    reflection: 'Over de eigen gevoelens van de arts, en wat je daarvan laat zien.',
  },
] as const;

/** One of several trainees, with a name of their own. */
export function newNamedTrainee(
  services: TestServices,
  index: number,
  signer: TestLeader,
): Promise<TestTrainee> {
  const programme = index % 3 === 1 ? 'co-leader' : 'leader';
  return newTrainee(services, { ...NAMES[index % NAMES.length], programme, signer });
}

/**
 * Reading logs that wait for one signer.
 *
 * @param sizes how many of each trainee
 * @returns the trainees, and the ids of their claims in the order in which they were handed in
 */
export async function newInbox(
  services: TestServices,
  signer: TestLeader,
  sizes: readonly number[],
): Promise<{ trainees: TestTrainee[]; claimIds: string[][] }> {
  const trainees: TestTrainee[] = [];
  const claimIds: string[][] = [];
  for (const [index, size] of sizes.entries()) {
    const trainee = await newNamedTrainee(services, index, signer);
    const own: string[] = [];
    for (let number = 0; number < size; number += 1)
      own.push(await newLog(services, trainee, index + number));
    trainees.push(trainee);
    claimIds.push(own);
  }
  return { trainees, claimIds };
}

/** One reading log with pages and a reflection, on a day of its own. */
export async function newLog(
  services: TestServices,
  trainee: TestTrainee,
  number: number,
  changes: { reflection?: string; description?: string; minutes?: number } = {},
): Promise<string> {
  const { pages, reflection, ...what } = { ...READ[number % READ.length]!, ...changes };
  const happenedOn = services.clock.now().subtract({ hours: 24 * (number + 1) });
  const id = await newClaim(services, trainee, { ...what, happenedOn: happenedOn.toString().slice(0, 10) });
  await services.get(DataSource).manager.insert(ReadingLog, { claimId: id, pages, reflection });
  return id;
}
