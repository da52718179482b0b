import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Who signs in next at the identity provider, and what it says of them. */
export interface Citizen {
  sub: string;
  email: string;
  roles: string[];
  amr: string[];
}

export interface IdentityProvider {
  issuer: string;
  /** lets the application in that lives at this address */
  register(url: string): void;
  signsIn(citizen: Citizen): void;
  stop(): Promise<void>;
}

export const CLIENT = { id: 'kim', secret: 'a secret that both know' };

/** A real OpenID provider on this machine; whoever comes is signed in as the citizen named last, without a form. */
export async function identityProvider(): Promise<IdentityProvider> {
  let provider: Provider | undefined;
  let citizen: Citizen | undefined;
  const server = createServer((req, res) => {
    if (!provider) return res.writeHead(503).end();
    if (!req.url?.startsWith('/login/')) return void provider.callback()(req, res);
    const { sub = '', amr = [] } = citizen ?? {};
    void provider.interactionFinished(req, res, { login: { accountId: sub, amr } });
  });
  await listen(server);
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const register = (url: string) => {
    provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [`${url}/api/auth/callback/oidc`],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      pkce: { required: () => true },
      conformIdTokenClaims: false,
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles', 'amr'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, interaction) => `/login/${interaction.uid}` },
      cookies: { keys: ['for tests only'] },
      findAccount: (_, id) => ({
        accountId: id,
        claims: async () => ({ ...citizen, sub: id, name: 'A Citizen', email_verified: true }),
      }),
      loadExistingGrant: async (ctx) => {
        const grant = new ctx.oidc.provider.Grant({
          clientId: ctx.oidc.client?.clientId as string,
          accountId: ctx.oidc.session?.accountId as string,
        });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
  };
  return {
    issuer,
    register,
    signsIn: (next) => {
      citizen = next;
    },
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done()));
}
