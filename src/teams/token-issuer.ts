const TEAMS_ISSUER = 'https://api.botframework.com';

/**
 * Whether a bearer token says that it comes from Teams' own issuer, which names no tenant. It is not verified here (the
 * SDK does that): the SDK remembers for good every tenant that an unverified token names, so no such token may reach it.
 */
export function claimsTeamsIssuer(authorization: string): boolean {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization)?.[1];
  if (payload === undefined) return false;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null && 'iss' in claims && claims.iss === TEAMS_ISSUER && !('tid' in claims);
  } catch {
    return false;
  }
}
