import { z } from 'zod';

const text = z.string().optional();

const environmentSchema = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'PORT: write a port number, such as 3978')
      .transform(Number)
      .refine((port) => port <= 65_535, 'PORT: write a port number up to 65535')
      .default(3978),
    HOST: text,
    DATA_DIR: z.string().default('data'),
    COUNCIL_POLICY: z.string().default('handbook'),
    DEMO_COUNCIL: z.enum(['on', 'off'], 'DEMO_COUNCIL: write "on" or "off"').default('on'),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'LOG_LEVEL: write fatal, error, warn, info, debug or silent')
      .default('info'),
    NODE_ENV: text,
    MICROSOFT_APP_TYPE: z
      .enum(['SingleTenant', 'UserAssignedMSI'], 'MICROSOFT_APP_TYPE: write "SingleTenant" or "UserAssignedMSI"')
      .default('SingleTenant'),
    MICROSOFT_APP_ID: text,
    MICROSOFT_APP_TENANT_ID: text,
    MICROSOFT_APP_PASSWORD: text,
  })
  .superRefine((env, context) => {
    const problem = (name: string, message: string) => context.addIssue({ code: 'custom', message: `${name}: ${message}` });
    const given = env.MICROSOFT_APP_ID !== undefined;
    if (!given && (env.MICROSOFT_APP_PASSWORD !== undefined || env.MICROSOFT_APP_TENANT_ID !== undefined)) {
      problem('MICROSOFT_APP_ID', 'give the app id as well, or leave all of MICROSOFT_APP_… out');
    }
    if (given && env.MICROSOFT_APP_TENANT_ID === undefined) problem('MICROSOFT_APP_TENANT_ID', 'give the council’s tenant id beside the app id');
    if (given && env.MICROSOFT_APP_TYPE === 'SingleTenant' && env.MICROSOFT_APP_PASSWORD === undefined) {
      problem('MICROSOFT_APP_PASSWORD', 'a SingleTenant app needs its password');
    }
    if (given && env.MICROSOFT_APP_TYPE === 'UserAssignedMSI' && env.MICROSOFT_APP_PASSWORD !== undefined) {
      problem('MICROSOFT_APP_PASSWORD', 'a managed identity has no password: leave it out');
    }
    if (!given && env.NODE_ENV === 'production') {
      problem('MICROSOFT_APP_ID', 'in production the assistant does not start without credentials, because anybody could then speak as anybody');
    }
  });

/** By what the service knows that a message comes from the council's own Teams. */
export interface Credentials {
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  readonly appId: string;
  readonly tenantId: string;
  readonly password: string | null;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** The id of a policy that comes with the program, or the path of a council's own file. */
  readonly councilPolicy: string;
  readonly loadDemo: boolean;
  readonly logLevel: string;
  /** Null on somebody's own machine: then only that machine may speak to the server. */
  readonly credentials: Credentials | null;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

export const LOOPBACK = '127.0.0.1';

/** The environment as settings; a sentence for each variable that is wrong. Every variable is in `.env.example`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigReading {
  const parsed = environmentSchema.safeParse(withoutEmpty(environment));
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(({ message }) => message) };
  const env = parsed.data;
  const credentials: Credentials | null =
    env.MICROSOFT_APP_ID === undefined || env.MICROSOFT_APP_TENANT_ID === undefined
      ? null
      : { type: env.MICROSOFT_APP_TYPE, appId: env.MICROSOFT_APP_ID, tenantId: env.MICROSOFT_APP_TENANT_ID, password: env.MICROSOFT_APP_PASSWORD ?? null };
  return {
    ok: true,
    config: {
      port: env.PORT,
      host: credentials === null ? LOOPBACK : (env.HOST ?? '0.0.0.0'),
      dataDir: env.DATA_DIR,
      councilPolicy: env.COUNCIL_POLICY,
      loadDemo: credentials === null && env.DEMO_COUNCIL === 'on',
      logLevel: env.LOG_LEVEL,
      credentials,
    },
  };
}

/** An empty variable is the same as none. */
function withoutEmpty(environment: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value?.trim() || undefined]));
}
