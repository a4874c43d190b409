/** A kind of job. What it works on is one row, named by its id; a scheduled one works on nothing but the time. */
export class JobType {
  constructor(
    /** as the queue knows it: `deliver-mail` */
    readonly name: string,
    /** a cron pattern in the product's time zone, for a job that comes by itself */
    readonly pattern?: string,
  ) {}
}

/** Does the work. What it throws is logged; a row that must be tried again says so itself, in the database. */
export type JobHandler = (id: string) => Promise<void>;

/** Which code does which job: each has exactly one handler, or the product does not start. */
export class JobRegistry {
  private readonly declared = new Map<string, JobType>();
  private readonly handlers = new Map<string, JobHandler>();

  /** Declares jobs that must have a handler. */
  declare(...types: JobType[]): void {
    for (const type of types) this.declared.set(type.name, type);
  }

  /** @throws Error when the job has a handler already: which of the two should do it? */
  handle(type: JobType, handler: JobHandler): void {
    if (this.handlers.has(type.name)) throw new Error(`Job ${type.name} has two handlers`);
    this.handlers.set(type.name, handler);
  }

  /** @throws Error when a declared job has no handler, or a handler waits for a job that nobody declared */
  assertComplete(): void {
    const idle = [...this.declared.keys()].filter((name) => !this.handlers.has(name));
    const stray = [...this.handlers.keys()].filter((name) => !this.declared.has(name));
    if (idle.length > 0) throw new Error(`Jobs without a handler: ${idle.join(', ')}`);
    if (stray.length > 0) throw new Error(`Handlers of jobs that nobody declared: ${stray.join(', ')}`);
  }

  /** Does one job. @throws what its handler throws */
  async run(name: string, id: string): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`Job ${name} has no handler`);
    await handler(id);
  }

  /** The jobs that come by themselves. */
  scheduled(): (JobType & { pattern: string })[] {
    return [...this.declared.values()].filter(
      (type): type is JobType & { pattern: string } => type.pattern !== undefined,
    );
  }
}
