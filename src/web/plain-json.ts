import type { Next, Request, Response } from 'restify';

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/**
 * Lets plain JSON through and nothing else, for Teams sends nothing else: of what the library would unpack, a broken
 * archive stops the whole server, a sound one may grow without limit, and uploaded files are left on the disk.
 */
export function plainJsonOnly(req: Request, res: Response, next: Next): void {
  const { 'content-encoding': encoding, 'content-type': type = '' } = req.headers;
  const hasBody = req.headers['content-length'] !== undefined || req.headers['transfer-encoding'] !== undefined;
  if (req.method !== 'POST' && !hasBody) return next();
  if (encoding === undefined && JSON_TYPE.test(type)) return next();
  res.send(415, { code: 'UnsupportedMediaType', message: 'Send JSON, not compressed, with the header Content-Type: application/json.' });
  next(false);
}
