const TEAMS_ISSUER = 'https://api.botframework.com';

/**
 * Whether a bearer token says that it comes from Teams' own issuer. It is not verified here (the SDK does that): the
 * SDK remembers every unknown tenant that an unverified token names, so tokens of other issuers must not reach it.
 */
export function claimsTeamsIssuer(authorization: string): boolean {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization)?.[1];
  if (payload === undefined) return false;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null && 'iss' in claims && claims.iss === TEAMS_ISSUER;
  } catch {
    return false;
  }
}
