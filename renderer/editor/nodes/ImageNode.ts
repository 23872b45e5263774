import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $applyNodeReplacement, $getState, $setState, createState, DecoratorNode } from 'lexical';
import type { DOMExportOutput, EditorConfig, LexicalEditor, LexicalNode } from 'lexical';
import { imageId } from '#shared/domain/ids.ts';
import type { ImageId } from '#shared/domain/ids.ts';
import { ImageSourceExtension } from '#renderer/editor/extensions/ImageSourceExtension.ts';

const imageIdState = createState('imageId', {
  parse: (value): ImageId | null => imageId.safeParse(value).data ?? null,
});
const altState = createState('alt', { parse: (value) => (typeof value === 'string' ? value : '') });

/** A picture of the library, always followed by its attached caption and credit. */
export class ImageNode extends DecoratorNode<null> {
  override $config() {
    return this.config('picture', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: imageIdState },
        { flat: true, stateConfig: altState },
      ],
    });
  }

  /** null only for a node out of a damaged clipboard, which the editor drops. */
  getImageId(): ImageId | null {
    return $getState(this, imageIdState);
  }

  setImageId(id: ImageId): this {
    return $setState(this, imageIdState, id);
  }

  getAlt(): string {
    return $getState(this, altState);
  }

  setAlt(alt: string): this {
    return $setState(this, altState, alt);
  }

  override createDOM(config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const figure = document.createElement('figure');
    const className = config.theme.image;
    if (className !== undefined) figure.className = className;
    const image = document.createElement('img');
    const id = this.getImageId();
    if (id !== null)
      image.src = getExtensionDependencyFromEditor(editor, ImageSourceExtension).config.imageUrl(id);
    image.alt = this.getAlt();
    image.draggable = false;
    image.loading = 'lazy';
    image.decoding = 'async';
    figure.append(image);
    return figure;
  }

  override updateDOM(previous: this, figure: HTMLElement): boolean {
    if (previous.getImageId() !== this.getImageId()) return true;
    const image = figure.querySelector('img');
    if (image !== null && previous.getAlt() !== this.getAlt()) image.alt = this.getAlt();
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return { element: null };
  }

  override decorate(): null {
    return null;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '';
  }
}

export function $createImageNode(id: ImageId, alt: string): ImageNode {
  return $applyNodeReplacement(new ImageNode()).setImageId(id).setAlt(alt);
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}
