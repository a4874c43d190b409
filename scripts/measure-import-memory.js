// `node scripts/measure-import-memory.js`: imports 20,000 and 200,000 rows of hours, each into an embedded database of
// its own, and says how much memory that took at most and how long it lasted. The import is to run in constant memory:
// the larger one may take at most 1.3 times what the smaller one takes.
//
// `--rows 20000,200000` other sizes; `--rejected` the same with rows that are all rejected.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.js';
import { ROOT } from './build-freshness.js';

const MOST = 1.3;
const TRAINEES = 500;
const LEADER = 'hanneke.broek@begeleiders.example';
const TITLES = [
  'Leerboek Groepstherapie',
  'Internationaal Balintcongres: verslagen 2003 en 2005',
  'Handboek Groepstherapie: hoofdstuk P5 Balintgroepen',
  'What are you feeling, doctor?',
  'The Doctor, his Patient and the Illness',
  'De dokter als medicijn',
];

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000,200000' },
    rejected: { type: 'boolean', default: false },
  },
});

await ensureBuilt('src/cli.js');
const peaks = [];
for (const rows of options.rows.split(',').map(Number)) {
  const { peak, seconds, summary } = await measure(rows);
  peaks.push(peak);
  console.log(`${rows} rows: ${Math.round(peak / 1024)} MiB at most, ${seconds.toFixed(1)} s, ${summary}`);
}
const ratio = peaks.at(-1) / peaks[0];
console.log(`ratio ${ratio.toFixed(2)}, at most ${MOST}`);
process.exitCode = ratio <= MOST ? 0 : 1;

/** Imports so many rows. Memory is the most that was ever resident (VmHWM), in KiB, of the process that imports. */
async function measure(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'leerpad-measure-'));
  try {
    const files = await writeFiles(folder, rows);
    const started = performance.now();
    const run = await leerpad(folder, ['import', ...files, '--json']);
    const seconds = (performance.now() - started) / 1000;
    if (run.code !== (options.rejected ? 3 : 0)) throw new Error(`exit ${run.code}: ${run.errors}`);
    const { accepted, known, rejected } = JSON.parse(run.output).files.uren;
    const summary = `${accepted} accepted, ${known} known, ${rejected.length} rejected`;
    return { peak: run.peak, seconds, summary };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeFiles(folder, rows) {
  const numbers = Array.from({ length: TRAINEES }, (_, index) => `D${String(index + 1).padStart(8, '0')}`);
  const sheets = {
    leaders: [
      'Naam;E-mail;Begeleider sinds;Laatst actief;Gewoon lid;Erkend tot;Intervisiejaren',
      `Hanneke Broek;${LEADER};01-06-2006;01-06-2026;ja;01-11-2028;"2023,2024,2025,2026"`,
    ],
    participants: [
      'Deelnemernummer;Achternaam;Tussenvoegsel;Voorletters;Roepnaam;E-mail;BIG-nummer;Traject;Startdatum;Supervisor',
      ...numbers.map(
        (number) =>
          `${number};Kok;;A.;Anneke;${number.toLowerCase()}@praktijk.example;;begeleider;01-01-2010;${LEADER}`,
      ),
    ],
    hours: hoursOf(numbers, rows),
  };
  const args = [];
  for (const [name, lines] of Object.entries(sheets)) {
    const file = join(folder, `${name}.csv`);
    await writeLines(file, lines);
    args.push(`--${name}`, file);
  }
  return args;
}

/** Each trainee in turn, a day later each time round: about as many waiting as the real sheets have. */
function* hoursOf(numbers, rows) {
  yield 'Deelnemernummer;Onderdeel;Datum;Uren;Omschrijving;Blok;Afgetekend door;Afgetekend op';
  for (let row = 0; row < rows; row += 1) {
    const turn = Math.floor(row / numbers.length);
    const day = new Date(Date.UTC(2015, 0, 1 + turn)).toISOString().slice(0, 10);
    const signature = row % 20 === 0 ? ';' : `${LEADER};${day}`;
    const number = options.rejected ? 'D99999999' : numbers[row % numbers.length];
    yield `${number};${work(turn)};${signature}`.replace('DAY', day);
  }
}

function work(turn) {
  const block = (turn % 4) + 1;
  if (turn % 10 === 7) return `cursus;DAY;4;;${block}`;
  if (turn % 10 === 8) return `vissenkom;DAY;4;;${block}`;
  if (turn % 10 === 9) return 'praktijk;DAY;1,5;Groep Oost;';
  return `literatuur;DAY;2,5;${TITLES[turn % TITLES.length]};`;
}

async function writeLines(file, lines) {
  const stream = createWriteStream(file);
  for (const line of lines) {
    if (!stream.write(`${line}\r\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** Runs the command line and looks at its memory all the while: the system keeps the peak, until the process ends. */
async function leerpad(folder, args) {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'leerpad.js'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: join(folder, 'data') },
  });
  let output = '';
  let errors = '';
  let peak = 0;
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const looking = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 20);
  const [code] = await once(child, 'close');
  clearInterval(looking);
  return { code, output, errors, peak };
}

function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // it has just ended
  }
}
