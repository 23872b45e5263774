import type { Language } from '#shared/i18n/resources.ts';
import { articleTitle } from '../article-title.ts';
import type { ExportArticle } from '../export-article.ts';
import { indesignStory } from './indesign-story.ts';
import { indesignStyles } from './indesign-styles.ts';
import { storyBlocks } from './story-blocks.ts';
import { element, instruction, xmlDocument } from '../xml/xml.ts';

const instructions = [
  instruction('aid', 'style="50" type="snippet" readerVersion="6.0" featureSet="257" product="8.0(370)"'),
  instruction('aid', 'SnippetType="InCopyInterchange"'),
];

/** An article as an InCopy story, to be placed on an InDesign page. */
export function writeIcml(article: ExportArticle, language: Language): string {
  const { story, links } = indesignStory(
    'story',
    articleTitle(article, language),
    storyBlocks(article, language),
  );
  const document = element(
    'Document',
    { DOMVersion: '8.0', Self: 'document' },
    indesignStyles(),
    story,
    links,
  );
  return xmlDocument(document, instructions);
}
