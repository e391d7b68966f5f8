import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Credentials } from '../config';
import { createConnectorHttp, type ConnectorRules } from './connector-http';
import { ConnectorFault } from './faults';
import { isTrustedServiceUrl } from './service-urls';

/** Teams is waited for this long. */
const TIMEOUT_MS = 15_000;

/** What tests set: how the connector may be spoken to, and where tokens come from. */
export interface AuthenticationParts extends Partial<ConnectorRules> {
  readonly tokens?: ServiceClientCredentialsFactory;
}

/**
 * Who speaks to the assistant, and as whom it speaks to Teams. Without credentials it believes whoever speaks and sends no
 * token, so the server then listens to this machine only.
 */
export function createAuthentication(credentials: Credentials | null, parts: AuthenticationParts = {}): ConfigurationBotFrameworkAuthentication {
  // Only these settings, and never the whole environment: one stray endpoint variable would make every token be refused.
  const settings =
    credentials === null
      ? {}
      : {
          MicrosoftAppType: credentials.type,
          MicrosoftAppId: credentials.appId,
          MicrosoftAppTenantId: credentials.tenantId,
          ...(credentials.password === null ? {} : { MicrosoftAppPassword: credentials.password }),
        };
  const {
    timeoutMs = TIMEOUT_MS,
    trusts = (url) => isTrustedServiceUrl(url, credentials === null),
    tokens = new ConfigurationServiceClientCredentialFactory(settings),
  } = parts;
  return new ConfigurationBotFrameworkAuthentication(settings, new TimedTokens(tokens, timeoutMs), undefined, undefined, {
    httpClient: createConnectorHttp({ timeoutMs, trusts }),
  });
}

type Signer = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** Tokens that are waited for only so long: the SDK would wait for ever. Where none comes, the request has not left. */
class TimedTokens extends ServiceClientCredentialsFactory {
  constructor(
    private readonly tokens: ServiceClientCredentialsFactory,
    private readonly timeoutMs: number,
  ) {
    super();
  }

  isValidAppId(appId: string): Promise<boolean> {
    return this.tokens.isValidAppId(appId);
  }

  isAuthenticationDisabled(): Promise<boolean> {
    return this.tokens.isAuthenticationDisabled();
  }

  async createCredentials(...audience: Parameters<ServiceClientCredentialsFactory['createCredentials']>): Promise<Signer> {
    const credentials = await this.tokens.createCredentials(...audience);
    return { signRequest: (request) => withToken(credentials.signRequest(request), this.timeoutMs) };
  }
}

async function withToken<T>(signed: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing within ${timeoutMs / 1000} s`)), timeoutMs);
  });
  try {
    return await Promise.race([signed, late]);
  } catch (error) {
    throw new ConnectorFault({ kind: 'unsent', detail: 'no token from Microsoft Entra' }, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
