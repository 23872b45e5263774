import type { ArchiveEntry } from '#core/ports/exchange-tools.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { articleTitle } from '../article-title.ts';
import type { ExportArticle } from '../export-article.ts';
import { idmlPages } from './idml-pages.ts';
import { idmlResources } from './idml-resources.ts';
import { type IndesignStory, indesignStory } from './indesign-story.ts';
import { storyBlocks } from './story-blocks.ts';
import { element, instruction, type Xml, xmlDocument } from '../xml/xml.ts';

const packaging = 'http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging';
const version = '8.0';

/** An InDesign document as the files of its package: a frame for each article, four of them a page. */
export function writeIdml(articles: readonly ExportArticle[], language: Language): ArchiveEntry[] {
  const stories = articles.map((article, index) => ({
    id: `story${index + 1}`,
    ...indesignStory(`story${index + 1}`, articleTitle(article, language), storyBlocks(article, language)),
  }));
  const pages = idmlPages(stories.map(({ id }) => id));
  const parts: [path: string, kind: string, content: readonly Xml[]][] = [
    ...idmlResources(),
    ['MasterSpreads/MasterSpread_master.xml', 'MasterSpread', [pages.master]],
    ...pages.spreads.map(({ id, spread }): [string, string, Xml[]] => [
      `Spreads/Spread_${id}.xml`,
      'Spread',
      [spread],
    ]),
    ['XML/BackingStory.xml', 'BackingStory', []],
    ...stories.map(({ id, story }): [string, string, Xml[]] => [`Stories/Story_${id}.xml`, 'Story', [story]]),
  ];
  return [
    { path: 'mimetype', content: 'application/vnd.adobe.indesign-idml-package', isStored: true },
    { path: 'designmap.xml', content: designMap(parts, stories) },
    { path: 'META-INF/container.xml', content: container() },
    ...parts.map(([path, kind, content]) => ({ path, content: part(kind, content) })),
  ];
}

function part(kind: string, content: readonly Xml[]): string {
  return xmlDocument(element(`idPkg:${kind}`, { 'xmlns:idPkg': packaging, DOMVersion: version }, content));
}

function designMap(
  parts: readonly [path: string, kind: string, content: readonly Xml[]][],
  stories: readonly (IndesignStory & { id: string })[],
): string {
  const document = element(
    'Document',
    {
      'xmlns:idPkg': packaging,
      DOMVersion: version,
      Self: 'document',
      StoryList: stories.map(({ id }) => id).join(' '),
      ZeroPoint: '0 0',
      ActiveLayer: 'layer',
    },
    element('Layer', { Self: 'layer', Name: '稿件', Visible: 'true', Locked: 'false', Printable: 'true' }),
    parts.map(([path, kind]) => element(`idPkg:${kind}`, { src: path })),
    stories.map(({ links }) => links),
  );
  return xmlDocument(document, [
    instruction('aid', `style="50" type="document" readerVersion="6.0" featureSet="257" product="8.0(370)"`),
  ]);
}

function container(): string {
  const rootFile = element('rootfile', { 'full-path': 'designmap.xml', 'media-type': 'text/xml' });
  return xmlDocument(
    element(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      element('rootfiles', {}, rootFile),
    ),
  );
}
