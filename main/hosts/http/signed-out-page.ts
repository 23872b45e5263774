import { createI18n } from '#shared/i18n/create-i18n.ts';
import { languages } from '#shared/i18n/resources.ts';
import { plainResource, type Resource } from '#hosts/serving/serve-resource.ts';

/** For a browser without a session; nobody is known yet, so it speaks every language. */
export function signedOutPage(): Resource {
  const lines = languages.map((language) => createI18n(language).t('cli:serve.signedOut'));
  const text = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Baoku 报库</title>${text}</html>`;
  const answer = plainResource(401, '', {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  });
  return { ...answer, body: new TextEncoder().encode(html) };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
