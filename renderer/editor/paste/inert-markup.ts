/** A start tag up to its end, with whatever its quotes hold; goes on to the end of the text where a quote is not closed. */
const startTag = /<([a-z][^\s/>]*)((?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^"'>])*)/giu;
const attribute = /([^\s"'>/=]+)(\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s"'>]*))?/gu;
const styleSheet = /<(\/?)style(?=[\s/>])/giu;

/** The attribute under which styles are found in markup that was made inert. */
export const styleAttribute = 'data-style';

/**
 * Markup whose styles are only words. A page parsed apart is still under the policy of this one, and a browser reports each
 * style in it as an attempt to get round that policy. A style sheet becomes raw text of another name.
 */
export function inertMarkup(html: string): string {
  return html
    .replace(styleSheet, '<$1noframes')
    .replace(startTag, (_tag, name: string, attributes: string) => {
      const renamed = attributes.replace(attribute, (whole, key: string, value: string | undefined) =>
        key.toLowerCase() === 'style' ? `${styleAttribute}${value ?? ''}` : whole,
      );
      return `<${name}${renamed}`;
    });
}
