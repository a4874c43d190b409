import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a database server that a test can break and mend: for a server that others use too. */
export class BreakableLink {
  private readonly open = new Set<Socket>();
  private server?: Server;

  private constructor(
    private readonly target: URL,
    private port = 0,
  ) {}

  /** @param url of the server itself */
  static async to(url: string): Promise<BreakableLink> {
    const link = new BreakableLink(new URL(url));
    await link.mend();
    return link;
  }

  /** The same address, by this way. */
  get url(): string {
    return Object.assign(new URL(this.target), { host: `127.0.0.1:${this.port}` }).href;
  }

  /** Cuts every connection; new ones are refused until it is mended. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.open) socket.destroy();
    await closed;
  }

  /** Takes connections, at the same port as before. */
  async mend(): Promise<void> {
    if (this.server?.listening) return;
    this.server = createServer((socket) => this.pass(socket));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  private pass(near: Socket): void {
    const far = connect(Number(this.target.port) || 5432, this.target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.open.delete(socket);
        other.destroy();
      });
    }
  }
}
