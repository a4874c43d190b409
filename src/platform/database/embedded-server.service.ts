import {
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '@leerpad/embedded-postgres';
import { OperatorError } from '../config/operator-error.rules.js';

/** What the product's embedded server is made with. A data folder keeps it for life. */
const SERVER = {
  names: {
    database: 'leerpad',
    superuser: 'leerpad_super',
    owner: 'leerpad_owner',
    app: 'leerpad_app',
  },
  sharedFolders: ['/var/lib/leerpad', '/var/tmp/leerpad'],
  // Names are sorted as the Dutch do.
  icuLocale: 'nl-NL',
} satisfies Partial<EmbeddedPostgresOptions>;

/** What differs from one start to another. */
type EmbeddedServerOptions = Omit<EmbeddedPostgresOptions, keyof typeof SERVER | 'keepRunning'> & {
  /** keeps it running, also when it dies; told once, with a sentence, when that failed: the process is to end */
  onLost?: (error: OperatorError) => void;
};

/**
 * Starts the product's embedded server in its folder, or joins the one that runs there.
 *
 * @throws OperatorError when it cannot run here, with a sentence that says why
 */
export async function startEmbeddedServer({
  onLost,
  ...options
}: EmbeddedServerOptions): Promise<EmbeddedPostgres> {
  const keepRunning = onLost && {
    onLost: (cause: unknown) => onLost(inWords(cause as EmbeddedPostgresError)),
  };
  try {
    return await startEmbeddedPostgres({ ...SERVER, ...options, ...(keepRunning && { keepRunning }) });
  } catch (cause) {
    throw cause instanceof EmbeddedPostgresError ? inWords(cause) : cause;
  }
}

function inWords(cause: EmbeddedPostgresError): OperatorError {
  return new OperatorError(`database.${cause.code}`, cause.params, { cause });
}
