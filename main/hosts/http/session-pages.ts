import { createI18n } from '#shared/i18n/create-i18n.ts';
import { languages } from '#shared/i18n/resources.ts';
import { plainResource, type Resource } from '#hosts/serving/serve-resource.ts';

/**
 * Carries the session's cookie and goes on to the page. A redirection would not do: the browser keeps a strict cookie
 * back from a chain that began outside our origin, but not from a step that our own page takes.
 */
export function welcomePage(cookie?: string): Resource {
  return htmlResource(
    200,
    { refresh: '0;url=/', text: 'Baoku 报库' },
    cookie === undefined ? {} : { 'set-cookie': cookie },
  );
}

/** For a browser without a session; nobody is known yet, so it speaks every language. */
export function signedOutPage(): Resource {
  const text = languages.map((language) => createI18n(language).t('cli:serve.signedOut')).join('\n');
  return htmlResource(401, { text }, {});
}

function htmlResource(
  status: number,
  page: { refresh?: string; text: string },
  headers: Record<string, string>,
): Resource {
  const refresh = page.refresh === undefined ? '' : `<meta http-equiv="refresh" content="${page.refresh}">`;
  const text = page.text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Baoku 报库</title>${refresh}${text}</html>`;
  const answer = plainResource(status, '', {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ...headers,
  });
  return { ...answer, body: new TextEncoder().encode(html) };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
