import type { DeclaredRole } from '#core/ports/page-reader.ts';

/** Types of regions and labels of blocks, as PAGE, ALTO and the tools that write them name them. */
const roles: Record<string, DeclaredRole> = {
  heading: 'heading',
  headline: 'heading',
  title: 'heading',
  subheading: 'heading',
  caption: 'caption',
  header: 'furniture',
  pageheader: 'furniture',
  runningtitle: 'furniture',
  footer: 'furniture',
  pagefooter: 'furniture',
  pagenumber: 'furniture',
  folio: 'furniture',
  masthead: 'furniture',
  signaturemark: 'furniture',
  catchword: 'furniture',
};

/** What a type or label says of a block; null where it says nothing that the split can use. */
export function declaredRole(label: string | undefined): DeclaredRole | null {
  return (label !== undefined && roles[label.toLowerCase().replace(/[^a-z]/g, '')]) || null;
}
