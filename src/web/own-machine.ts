import type { Request, Response, Next } from 'restify';

const forwardingHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-real-ip', 'x-original-host'];
const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * While there are no credentials, only this machine may ask: no request that came through a proxy, and none from a
 * web page elsewhere, whether under its own host name (DNS rebinding) or under ours.
 */
export function ownMachineOnly(req: Request, res: Response, next: Next): void {
  const problem = whyNot(req);
  if (problem === null) return next();
  res.send(403, { code: 'Forbidden', message: `${problem} Without credentials this server answers its own machine only: see README.md.` });
  next(false);
}

function whyNot(req: Request): string | null {
  const forwarded = forwardingHeaders.find((name) => req.headers[name] !== undefined);
  if (forwarded !== undefined) return `The request came through a proxy (header ${forwarded}).`;
  if (!isLoopback(`http://${req.headers.host ?? ''}`)) return 'The request names another host.';
  const { origin } = req.headers;
  return origin === undefined || isLoopback(origin) ? null : 'The request comes from a page of another host.';
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackNames.has(new URL(url).hostname);
}
