import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A mail in a mailbox. */
export interface StoredMail {
  uid: number;
  raw: string;
  seen: boolean;
}

/** A mail server of a test's own, from which mail is read: as much of IMAP (RFC 3501, RFC 6851) as reading takes. */
export interface TestImap {
  url: string;
  folders: Map<string, StoredMail[]>;
  /** what it was asked, without passwords */
  asked: string[];
  /** puts a mail into the INBOX */
  put(raw: string): void;
  stop(): Promise<void>;
}

const USER = 'leerpad';
const PASSWORD = 'een wachtwoord';

/** Starts one on a free port of the loopback address. */
export async function startImap(): Promise<TestImap> {
  const sockets = new Set<Socket>();
  const folders = new Map<string, StoredMail[]>([['INBOX', []]]);
  let uid = 100;
  const imap: TestImap = {
    url: '',
    folders,
    asked: [],
    put: (raw) => void folders.get('INBOX')!.push({ uid: ++uid, raw, seen: false }),
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    serve(socket, imap);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  imap.url = `imap://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/INBOX`;
  return imap;
}

function serve(socket: Socket, imap: TestImap): void {
  let selected: StoredMail[] = [];
  let typed = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('* OK [CAPABILITY IMAP4rev1 MOVE] ready');
  socket.on('data', (chunk: Buffer) => {
    typed += chunk.toString('latin1');
    for (let end = typed.indexOf('\r\n'); end >= 0; end = typed.indexOf('\r\n')) {
      const line = typed.slice(0, end);
      typed = typed.slice(end + 2);
      answer(line);
    }
  });

  function answer(line: string): void {
    const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    const [verb] = /^(?:UID )?\S+/i.exec(command)!;
    imap.asked.push(/^LOGIN/i.test(verb!) ? 'LOGIN' : command);
    const done = COMMANDS[verb!.toUpperCase()];
    if (!done) return void say(`${tag} BAD unknown`);
    say(`${tag} ${done(command)}`);
  }

  const uidsIn = (command: string) => /UID \S+ ([\d,]+)/i.exec(command)![1]!.split(',').map(Number);
  const COMMANDS: Record<string, (command: string) => string> = {
    CAPABILITY: () => (say('* CAPABILITY IMAP4rev1 MOVE'), 'OK'),
    LOGIN: (command) =>
      command.includes(USER) && command.includes(PASSWORD) ? 'OK' : 'NO [AUTHENTICATIONFAILED]',
    NOOP: () => 'OK',
    LIST: (command) => {
      if (command === 'LIST "" ""') say('* LIST (\\Noselect) "/" ""');
      else for (const name of imap.folders.keys()) say(`* LIST () "/" ${name}`);
      return 'OK';
    },
    LSUB: () => 'OK',
    SELECT: (command) => {
      const name = command.split(' ')[1]!.replaceAll('"', '');
      selected = imap.folders.get(name)!;
      say('* FLAGS (\\Seen)');
      say('* OK [PERMANENTFLAGS (\\Seen)] ok');
      say(`* ${selected.length} EXISTS`);
      say('* OK [UIDVALIDITY 1] ok');
      say('* OK [UIDNEXT 1000] ok');
      return 'OK [READ-WRITE] selected';
    },
    'UID SEARCH': () => {
      say(
        `* SEARCH ${selected
          .filter(({ seen }) => !seen)
          .map(({ uid }) => uid)
          .join(' ')}`,
      );
      return 'OK';
    },
    'UID FETCH': (command) => {
      for (const uid of uidsIn(command)) {
        const index = selected.findIndex((mail) => mail.uid === uid);
        const most = Number(/<0\.(\d+)>/.exec(command)?.[1] ?? Infinity);
        const raw = Buffer.from(selected[index]!.raw).subarray(0, most);
        socket.write(`* ${index + 1} FETCH (UID ${uid} BODY[]<0> {${raw.length}}\r\n`);
        socket.write(raw);
        say(')');
      }
      return 'OK';
    },
    'UID STORE': (command) => {
      for (const mail of selected) if (uidsIn(command).includes(mail.uid)) mail.seen = /\\Seen/.test(command);
      return 'OK';
    },
    CREATE: (command) => {
      imap.folders.set(command.split(' ')[1]!.replaceAll('"', ''), []);
      return 'OK';
    },
    'UID MOVE': (command) => {
      const target = imap.folders.get(command.split(' ').at(-1)!.replaceAll('"', ''));
      if (!target) return 'NO [TRYCREATE]';
      for (const uid of uidsIn(command)) {
        const index = selected.findIndex((mail) => mail.uid === uid);
        target.push(...selected.splice(index, 1));
        say(`* ${index + 1} EXPUNGE`);
      }
      return 'OK';
    },
    CLOSE: () => 'OK',
    LOGOUT: () => (say('* BYE'), 'OK'),
  };
}
