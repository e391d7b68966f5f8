import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Credentials } from '../config';

/** The connection to Teams. Without credentials it believes whoever speaks, so the server then listens to this machine only. */
export function createAdapter(credentials: Credentials | null): CloudAdapter {
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
  return new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings));
}
