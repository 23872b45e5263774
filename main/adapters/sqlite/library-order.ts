/** Publications by name, the unknown one last. */
export const publicationOrder = `publication.name = '', publication.name`;

/** Issues of a publication, the newest first, those without a date last. */
export const issueOrder = `issue.first_day DESC, issue.date DESC, issue.id`;

/** Pages of an issue. */
export const pageOrder = `page.position, page.id`;

/** All pages of a library one after the other, as its tree shows them. */
export const pagesInLibrary = `${publicationOrder}, ${issueOrder}, ${pageOrder}`;
