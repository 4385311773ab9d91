import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, developmentPolicy } from '../../../src-main/app/content-security-policy';

const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);

describe('the content security policy', () => {
  it('is this, word by word', () => {
    expect(contentSecurityPolicy('abc').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-abc'",
      "style-src-attr 'unsafe-inline'",
      "font-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('lets no script run from the page itself or from text, in development neither', () => {
    for (const policy of [contentSecurityPolicy('abc'), developmentPolicy('http://localhost:5173/')]) {
      expect(directive(policy, 'script-src')).toBe("'self'");
      expect(policy).not.toContain('unsafe-eval');
    }
  });

  it('lets a development page reach the socket of its server, and try its own host for one', () => {
    expect(directive(developmentPolicy('http://localhost:5173/'), 'connect-src')).toBe(
      "'self' ws://localhost:5173 ws://marginalia",
    );
  });
});
