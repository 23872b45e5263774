import { indesignStyles } from './indesign-styles.ts';
import { marginPreference, pageForm } from './idml-pages.ts';
import { element, type Xml } from '../xml/xml.ts';

/** The parts of an IDML package that are the same in each: colours, fonts, styles, preferences, tags. */
export function idmlResources(): [path: string, kind: string, content: readonly Xml[]][] {
  const { width, height } = pageForm;
  return [
    [
      'Resources/Graphic.xml',
      'Graphic',
      [
        element('Color', {
          Self: 'Color/Black',
          Model: 'Process',
          Space: 'CMYK',
          ColorValue: '0 0 0 100',
          Name: 'Black',
        }),
        element('Swatch', { Self: 'Swatch/None', Name: 'None' }),
      ],
    ],
    // The fonts are the newsroom's: styles of the same name in its own documents bring them.
    ['Resources/Fonts.xml', 'Fonts', []],
    [
      'Resources/Styles.xml',
      'Styles',
      [
        ...indesignStyles(),
        element(
          'RootObjectStyleGroup',
          { Self: 'object-styles' },
          element('ObjectStyle', { Self: 'ObjectStyle/$ID/[None]', Name: '$ID/[None]' }),
        ),
      ],
    ],
    [
      'Resources/Preferences.xml',
      'Preferences',
      [
        element('DocumentPreference', {
          PageWidth: width,
          PageHeight: height,
          PagesPerDocument: 1,
          FacingPages: 'false',
          DocumentBleedTopOffset: 8.504,
          DocumentBleedBottomOffset: 8.504,
          DocumentBleedInsideOrLeftOffset: 8.504,
          DocumentBleedOutsideOrRightOffset: 8.504,
          PageBinding: 'LeftToRight',
        }),
        marginPreference(),
      ],
    ],
    ['XML/Tags.xml', 'Tags', [element('XMLTag', { Self: 'XMLTag/Root', Name: 'Root' })]],
  ];
}
