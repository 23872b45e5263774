/** The one heading level of a body: the headline above it is the article's first. */
export const subheadTag = 'h3';
