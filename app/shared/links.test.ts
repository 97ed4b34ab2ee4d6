import { describe, expect, it } from 'vitest';
import { allowedLink } from './links.ts';

describe('links to the web', () => {
  it('opens https pages of known hosts', () => {
    expect(allowedLink('https://www.nature.com/articles/nature16961')).toBe(
      'https://www.nature.com/articles/nature16961',
    );
  });

  it.each([
    'http://github.com/',
    'https://github.com.example.org/',
    'https://github.com@example.org/',
    'https://me:secret@github.com/',
    'https://github.com:8443/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'github.com',
    '',
  ])('does not open %s', (address) => {
    expect(allowedLink(address)).toBeUndefined();
  });
});
