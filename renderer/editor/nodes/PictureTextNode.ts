import {
  $applyNodeReplacement,
  $createParagraphNode,
  $getState,
  $setState,
  addClassNamesToElement,
  booleanValue,
  createState,
  ElementNode,
  enumValue,
} from 'lexical';
import type { EditorConfig, LexicalNode, ParagraphNode, RangeSelection } from 'lexical';

export type PictureTextPart = 'caption' | 'credit';

const partState = createState('part', { parse: enumValue(['caption', 'credit'] as const) });
const ofImageState = createState('ofImage', { parse: booleanValue() });

/**
 * A caption 图说 or credit. With `ofImage` it belongs to the ImageNode right before it; on its own it is a paragraph of a
 * picture that the library does not hold. Both are top-level blocks, so that selection, deletion and input methods
 * treat them like any paragraph.
 */
export class PictureTextNode extends ElementNode {
  override $config() {
    return this.config('picture-text', {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: partState },
        { flat: true, stateConfig: ofImageState },
      ],
    });
  }

  getPart(): PictureTextPart {
    return $getState(this, partState);
  }

  setPart(part: PictureTextPart): this {
    return $setState(this, partState, part);
  }

  isOfImage(): boolean {
    return $getState(this, ofImageState);
  }

  setOfImage(ofImage: boolean): this {
    return $setState(this, ofImageState, ofImage);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('p');
    this.describe(element, config);
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    if (previous.isOfImage() !== this.isOfImage()) element.dataset['ofImage'] = String(this.isOfImage());
    return previous.getPart() !== this.getPart();
  }

  private describe(element: HTMLElement, config: EditorConfig): void {
    element.dataset['part'] = this.getPart();
    element.dataset['ofImage'] = String(this.isOfImage());
    addClassNamesToElement(element, config.theme['pictureText'] as string | undefined);
  }

  override insertNewAfter(_selection: RangeSelection | null, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): boolean {
    if (this.isOfImage()) return true;
    this.replace($createParagraphNode(), true);
    return true;
  }
}

export function $createPictureTextNode(part: PictureTextPart, ofImage: boolean): PictureTextNode {
  return $applyNodeReplacement(new PictureTextNode()).setPart(part).setOfImage(ofImage);
}

export function $isPictureTextNode(node: LexicalNode | null | undefined): node is PictureTextNode {
  return node instanceof PictureTextNode;
}
