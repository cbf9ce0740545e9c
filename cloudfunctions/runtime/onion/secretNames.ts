/** Every secret of the functions' environment. The build writes them out so that a deployment can make them. */
export const SECRETS = [
  { name: 'TOKEN_KEYS', bytes: 32 },
  { name: 'SETUP_SECRET', bytes: 32 },
  { name: 'FIELD_KEYS', bytes: 32 },
  { name: 'DRAW_SECRET', bytes: 32 },
  { name: 'HEALTH_SIGN_KEYS', bytes: 32 },
] as const
export type SecretName = (typeof SECRETS)[number]['name']
